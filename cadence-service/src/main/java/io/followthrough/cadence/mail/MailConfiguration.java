package io.followthrough.cadence.mail;

import io.followthrough.cadence.application.Composer;
import io.followthrough.cadence.application.MailServer;
import io.followthrough.cadence.config.CadenceProperties;
import io.followthrough.cadence.config.ListeningProperties;
import io.followthrough.cadence.mail.SmtpMailServer.ServerAwayException;
import io.followthrough.kit.tokens.SignedTokens;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRateLimiterMetrics;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    private static final String NAME = "smtp";

    @Bean
    ReplyAddresses replyAddresses(ListeningProperties listening, SignedTokens tokens) {
        return new ReplyAddresses(listening.replyAddress(), tokens);
    }

    @Bean
    Composer composer(
            @Value("${followthrough.public-url}") String publicUrl,
            SignedTokens tokens,
            ReplyAddresses replyAddresses) {
        return new MustacheComposer(new Links(publicUrl.replaceAll("/+$", ""), tokens), replyAddresses);
    }

    @Bean
    CircuitBreakerRegistry circuitBreakers(CadenceProperties properties, MeterRegistry metrics) {
        var registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(10)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(50)
                .waitDurationInOpenState(properties.mail().breakerOpen())
                .permittedNumberOfCallsInHalfOpenState(2)
                .recordExceptions(ServerAwayException.class)
                .build());
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(metrics);
        return registry;
    }

    @Bean
    RateLimiterRegistry rateLimiters(CadenceProperties properties, MeterRegistry metrics) {
        var registry = RateLimiterRegistry.of(RateLimiterConfig.custom()
                .limitForPeriod(properties.mail().perSecond())
                .limitRefreshPeriod(Duration.ofSeconds(1))
                .timeoutDuration(Duration.ofMinutes(1))
                .build());
        TaggedRateLimiterMetrics.ofRateLimiterRegistry(registry).bindTo(metrics);
        return registry;
    }

    @Bean
    MailServer mailServer(JavaMailSender sender, CircuitBreakerRegistry breakers, RateLimiterRegistry limiters) {
        var retry = Retry.of(
                NAME,
                RetryConfig.custom()
                        .maxAttempts(2)
                        .waitDuration(Duration.ofMillis(300))
                        .retryExceptions(ServerAwayException.class)
                        .build());
        return new SmtpMailServer(sender, breakers.circuitBreaker(NAME), limiters.rateLimiter(NAME), retry);
    }
}
