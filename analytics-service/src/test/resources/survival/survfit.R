# Makes the figures that SurvivalCurveTests holds the curve against. Needs R with the package survival (Debian: r-cran-survival):
#   Rscript survfit.R
# People are drawn with a fixed seed: when captured, when sold to (if ever). Kaplan-Meier, Greenwood's variance, log-log band.
library(survival)
set.seed(20260302)
write_one <- function(name, time, event) {
  fit <- survfit(Surv(time, event) ~ 1, conf.type = "log-log")
  write.csv(data.frame(time, event = as.integer(event)), paste0(name, "-people.csv"), row.names = FALSE, quote = FALSE)
  write.csv(format(data.frame(time = fit$time, atRisk = fit$n.risk, events = fit$n.event, surv = fit$surv,
    low = fit$lower, high = fit$upper), digits = 17, trim = TRUE, scientific = FALSE),
    paste0(name, "-curve.csv"), row.names = FALSE, quote = FALSE)
  shares <- c(0.05, 0.1, 0.25, 0.5, 0.75)
  q <- quantile(fit, probs = shares)
  write.csv(data.frame(share = shares, time = q$quantile, low = q$lower, high = q$upper),
    paste0(name, "-quantiles.csv"), row.names = FALSE, quote = FALSE)
}
# Leads of half a year, seen on its last day: few buy, most are still open, some bought on the day they came.
n <- 1500
captured <- sample(0:180, n, replace = TRUE)
buys <- runif(n) < 0.12
after <- floor(rgamma(n, 0.7, scale = 60))
event <- buys & captured + after <= 180
write_one("leads", ifelse(event, after, 180 - captured), event)
# Nearly all come to the end, so that the curve falls to nothing.
n <- 40
after <- floor(rexp(n, 1 / 20))
seen <- sample(5:120, n, replace = TRUE)
write_one("prospects", pmin(after, seen), after <= seen)
# Ties on the median: half of all exactly.
write_one("halves", c(1, 2, 3, 4, 6, 6, 7, 9), c(1, 1, 1, 1, 0, 1, 0, 0) == 1)
# The last one seen came to the end.
write_one("certain", c(0, 0, 3, 3, 8), c(1, 0, 1, 0, 1) == 1)
