package io.followthrough.cadence.mail;

import io.followthrough.cadence.application.MailServer;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.retry.Retry;
import java.time.Duration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands e-mails to an SMTP server on this machine, as fast as it takes them. */
public final class SampleMailServer {

    private SampleMailServer() {}

    public static MailServer onPort(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var unlimited = RateLimiterConfig.custom()
                .limitForPeriod(100_000)
                .limitRefreshPeriod(Duration.ofSeconds(1))
                .build();
        return new SmtpMailServer(
                new Dispatch(sender, DkimSignatures.NONE),
                CircuitBreaker.ofDefaults("smtp"),
                RateLimiter.of("smtp", unlimited),
                Retry.ofDefaults("smtp"),
                Bulkhead.ofDefaults("smtp"));
    }
}
