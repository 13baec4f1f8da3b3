package io.followthrough.cadence.mail;

import com.mongodb.client.MongoDatabase;
import io.followthrough.cadence.application.ConfirmationComposer;
import io.followthrough.cadence.application.Definitions;
import io.followthrough.cadence.application.InvitationComposer;
import io.followthrough.cadence.application.MailServer;
import io.followthrough.cadence.application.NewsletterComposer;
import io.followthrough.cadence.application.SenderStops;
import io.followthrough.cadence.application.SentMails;
import io.followthrough.cadence.application.SentWords;
import io.followthrough.cadence.config.CadenceProperties;
import io.followthrough.cadence.config.ListeningProperties;
import io.followthrough.cadence.domain.followup.Places;
import io.followthrough.cadence.mail.SmtpMailServer.ServerAwayException;
import io.followthrough.cadence.persistence.MongoSentMails;
import io.followthrough.cadence.persistence.MongoSentSubjects;
import io.followthrough.cadence.persistence.MongoSentTexts;
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
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    private static final String NAME = "smtp";
    private static final Logger log = LoggerFactory.getLogger(MailConfiguration.class);

    @Bean
    ReplyAddresses replyAddresses(ListeningProperties listening, SignedTokens tokens) {
        return new ReplyAddresses(listening.replyAddress(), listening.plusAddresses(), tokens);
    }

    @Bean
    Links links(
            @Value("${followthrough.public-url}") String publicUrl,
            @Value("${followthrough.cadence.preferences-url}") String preferencesUrl,
            @Value("${followthrough.pages.cadence:http://localhost:${server.port}}") String page,
            SignedTokens tokens) {
        return new Links(
                withoutSlash(publicUrl), withoutSlash(preferencesUrl.isBlank() ? page : preferencesUrl), tokens);
    }

    private static String withoutSlash(String url) {
        return url.replaceAll("/+$", "");
    }

    @Bean
    Footer footer(CadenceProperties properties) {
        var mail = properties.mail();
        return mail.isIdentified()
                ? new Footer(String.valueOf(mail.company()), String.valueOf(mail.postalAddress()))
                : new Footer("Sample Company", "1 Sample Street, Sample Town");
    }

    @Bean
    MustacheComposer composer(Links links, ReplyAddresses replyAddresses, Footer footer, Reach reach) {
        return new MustacheComposer(links, replyAddresses, footer, !reach.isTrial());
    }

    /** Whether e-mails reach anybody: not through a server on this machine, which shows them, nor through one that lets nothing out. */
    record Reach(boolean isTrial) {}

    @Bean
    Reach reachOfMail(@Value("${spring.mail.host}") String host, CadenceProperties properties) {
        return new Reach(isThisMachine(host) || host.equals(properties.mail().catcher()));
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> placeholderWarning(Reach reach, Definitions definitions) {
        return ready -> {
            if (!reach.isTrial()) {
                Placeholders.warning(definitions.library().templates().values())
                        .ifPresent(warning -> log.warn("{}", warning));
            }
        };
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> unheardWarning(Reach reach, ListeningProperties listening) {
        return ready -> unheard(reach, listening).ifPresent(warning -> log.warn("{}", warning));
    }

    /** What is to be said where people are written to and nobody listens to what they answer. */
    static Optional<String> unheard(Reach reach, ListeningProperties listening) {
        return reach.isTrial() || listening.host() != null
                ? Optional.empty()
                : Optional.of(
                        "e-mails go to real people, and nobody hears their answers: \"stop\", bounces and absences are not"
                                + " noticed; name the mailbox that gets them by FOLLOWTHROUGH_CADENCE_LISTENING_HOST, _USERNAME,"
                                + " _PASSWORD and _REPLYADDRESS");
    }

    @Bean
    ConfirmationComposer confirmationComposer(MustacheComposer composer, Links links, ReplyAddresses replyAddresses) {
        return new ConfirmationMail(composer, links, replyAddresses);
    }

    @Bean
    NewsletterComposer newsletterComposer(MustacheComposer composer, Links links, ReplyAddresses replyAddresses) {
        return new NewsletterMail(composer, links, replyAddresses);
    }

    @Bean
    InvitationComposer invitationComposer(Links links, ReplyAddresses replyAddresses, Places places, Footer footer) {
        return new InvitationMail(links, replyAddresses, places, footer);
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
                .retryOnException(SmtpMailServer::isTriedAtOnce)
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
    Dispatch dispatch(
            JavaMailSender sender, DkimSignatures signatures, CadenceProperties properties, InstantSource clock) {
        return new Dispatch(sender, signatures, properties.mail().answer(), clock);
    }

    @Bean
    MailServer mailServer(
            Dispatch dispatch,
            CircuitBreakerRegistry breakers,
            RateLimiterRegistry limiters,
            RetryRegistry retries,
            BulkheadRegistry bulkheads,
            SenderStops stops,
            CadenceProperties properties,
            Reach reach,
            Links links,
            DailyLimits limits,
            SentWords sent)
            throws MessagingException {
        Mime.prepare();
        if (!reach.isTrial() && links.leadNowhere()) {
            log.warn("{}", Links.NOWHERE);
        }
        if (properties.mail().held()) {
            return new ClosedMailServer(ClosedMailServer.HELD);
        }
        if (!properties.mail().isIdentified()) {
            if (!reach.isTrial()) {
                return new ClosedMailServer(ClosedMailServer.NAMELESS);
            }
            log.warn(
                    "e-mails are handed to a server that lets nothing out, with a sample company as their sender;"
                            + " for a real one set {}",
                    ClosedMailServer.WHO_SENDS);
        }
        var smtp = new SmtpMailServer(
                dispatch,
                breakers.circuitBreaker(NAME),
                limiters.rateLimiter(NAME),
                retries.retry(NAME),
                bulkheads.bulkhead(NAME));
        return limits.on(new StoppableMailServer(new WordsMailServer(smtp, sent), stops));
    }

    /** What is counted, and against which limits. */
    record DailyLimits(SentMails sent, Definitions definitions, InstantSource clock) {

        MailServer on(MailServer server) {
            return new LimitedMailServer(server, sent, definitions, clock);
        }
    }

    @Bean
    DailyLimits dailyLimits(MongoDatabase store, Definitions definitions, InstantSource clock) {
        return new DailyLimits(new MongoSentMails(store.getCollection("sent_mails")), definitions, clock);
    }

    @Bean
    SentWords sentWords(MongoDatabase store, InstantSource clock) {
        return new SentWords(
                new MongoSentSubjects(store.getCollection("sent_subjects"), clock),
                new MongoSentTexts(store.getCollection("sent_texts"), clock));
    }

    /** A mail server on this very machine is taken for one that shows e-mails and delivers none. */
    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
    }
}
