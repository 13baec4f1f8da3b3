package io.followthrough.cadence.mail;

import io.followthrough.cadence.application.ConfirmationComposer;
import io.followthrough.cadence.application.InvitationComposer;
import io.followthrough.cadence.application.MailServer;
import io.followthrough.cadence.application.SenderStops;
import io.followthrough.cadence.config.CadenceProperties;
import io.followthrough.cadence.config.ListeningProperties;
import io.followthrough.cadence.domain.followup.Places;
import io.followthrough.cadence.mail.SmtpMailServer.ServerAwayException;
import io.followthrough.kit.tokens.SignedTokens;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRateLimiterMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRetryMetrics;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
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
    Links links(@Value("${followthrough.public-url}") String publicUrl, SignedTokens tokens) {
        return new Links(publicUrl.replaceAll("/+$", ""), tokens);
    }

    @Bean
    MustacheComposer composer(Links links, ReplyAddresses replyAddresses) {
        return new MustacheComposer(links, replyAddresses);
    }

    @Bean
    ConfirmationComposer confirmationComposer(MustacheComposer composer, Links links, ReplyAddresses replyAddresses) {
        return new ConfirmationMail(composer, links, replyAddresses);
    }

    @Bean
    InvitationComposer invitationComposer(Links links, ReplyAddresses replyAddresses, Places places) {
        return new InvitationMail(links, replyAddresses, places);
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
    RetryRegistry retries(MeterRegistry metrics) {
        var registry = RetryRegistry.of(RetryConfig.custom()
                .maxAttempts(2)
                .waitDuration(Duration.ofMillis(300))
                .retryExceptions(ServerAwayException.class)
                .build());
        TaggedRetryMetrics.ofRetryRegistry(registry).bindTo(metrics);
        return registry;
    }

    /** A mail server that hangs must not take all threads with it. */
    @Bean
    BulkheadRegistry bulkheads(CadenceProperties properties, MeterRegistry metrics) {
        var registry = BulkheadRegistry.of(BulkheadConfig.custom()
                .maxConcurrentCalls(properties.mail().concurrent())
                .maxWaitDuration(Duration.ofMinutes(1))
                .build());
        TaggedBulkheadMetrics.ofBulkheadRegistry(registry).bindTo(metrics);
        return registry;
    }

    @Bean
    MailServer mailServer(
            JavaMailSender sender,
            CircuitBreakerRegistry breakers,
            RateLimiterRegistry limiters,
            RetryRegistry retries,
            BulkheadRegistry bulkheads,
            SenderStops stops)
            throws MessagingException {
        Mime.prepare();
        var smtp = new SmtpMailServer(
                sender,
                breakers.circuitBreaker(NAME),
                limiters.rateLimiter(NAME),
                retries.retry(NAME),
                bulkheads.bulkhead(NAME));
        return new StoppableMailServer(smtp, stops);
    }
}
