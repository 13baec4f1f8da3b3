package io.followthrough.cadence.mail;

import static io.followthrough.cadence.mail.ScriptedSmtp.A_WHILE;
import static io.followthrough.cadence.mail.ScriptedSmtp.BANNER;
import static io.followthrough.cadence.mail.ScriptedSmtp.HANG_UP;
import static io.followthrough.cadence.mail.ScriptedSmtp.MESSAGE;
import static io.followthrough.cadence.mail.ScriptedSmtp.SILENCE;
import static io.followthrough.cadence.mail.ScriptedSmtp.SLOWLY;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.application.Email;
import io.followthrough.cadence.application.MailServer.Handover;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What a mail server that misbehaves makes of a message: it is never taken for sent if it is not, nor sent twice. */
class SmtpTroubleTests {

    /** For servers that answer, on whatever machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** For servers that say nothing: the whole of it passes by. */
    private static final Duration SHORT = Duration.ofSeconds(1);

    private final ScriptedSmtp smtp = new ScriptedSmtp();
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "smtp",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(10)
                    .minimumNumberOfCalls(5)
                    .waitDurationInOpenState(Duration.ofHours(1))
                    .recordExceptions(SmtpMailServer.ServerAwayException.class)
                    .build());

    @AfterEach
    void close() {
        smtp.close();
    }

    @Test
    void aServerThatSaysNothingIsAwayAndNotWaitedForForever() {
        smtp.then(Map.of(BANNER, SILENCE)).then(Map.of(BANNER, SILENCE));

        assertThat(hand(SHORT)).isInstanceOf(Handover.Away.class);
        assertThat(smtp.messages()).isEmpty();
    }

    /** Meanwhile somebody may have taken their consent back. */
    @Test
    void whoWasWaitedForLongIsNotTriedAgainWithoutAskingWhetherItIsStillToLeave() {
        smtp.then(Map.of(BANNER, SILENCE));

        assertThat(hand(Duration.ofSeconds(6))).isInstanceOf(Handover.Away.class);
        assertThat(smtp.messages()).isEmpty();
    }

    @Test
    void whatWasSentAndNotAnsweredIsUnknownAndNotTriedAgain() {
        smtp.then(Map.of(MESSAGE, HANG_UP));

        assertThat(hand()).isInstanceOf(Handover.Unknown.class);
        assertThat(smtp.connections()).isEqualTo(1);
        assertThat(smtp.messages()).hasSize(1);
    }

    @Test
    void anAnswerThatComesTooLateIsUnknown() {
        smtp.then(Map.of(MESSAGE, SILENCE));

        assertThat(hand(SHORT))
                .isEqualTo(new Handover.Unknown(
                        "the mail server got the message and did not say in time whether it takes it"));
        assertThat(smtp.connections()).isEqualTo(1);
    }

    /** RFC 5321, 4.5.3.2.6: whoever has the message may look at it for ten minutes; who does not greet is away. */
    @Test
    void aServerMayTakeItsTimeWithTheWholeMessageAndNotWithACommand() {
        smtp.then(Map.of(MESSAGE, SLOWLY));
        var server = server(smtp.port(), A_WHILE.dividedBy(2), PATIENCE);
        var handover = server.hand(email());
        while (handover instanceof Handover.Away && smtp.messages().isEmpty()) {
            handover = server.hand(email()); // this machine was slower than a command may be
        }

        assertThat(handover).isEqualTo(new Handover.Taken());
        assertThat(smtp.messages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EHLO", "MAIL", "RCPT", "DATA"})
    void whereTheConnectionBreaksBeforeTheMessageItSurelyDidNotLeave(String command) {
        smtp.then(Map.of(command, HANG_UP, "HELO", HANG_UP)).then(Map.of(command, HANG_UP, "HELO", HANG_UP));

        assertThat(hand()).as("it is sent later").isInstanceOf(Handover.Away.class);
        assertThat(smtp.messages()).isEmpty();
    }

    @Test
    void oneBreakIsTriedOnceMoreAtOnce() {
        smtp.then(Map.of("RCPT", HANG_UP));

        assertThat(hand()).isEqualTo(new Handover.Taken());
        assertThat(smtp.messages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {BANNER, "MAIL", "RCPT", "DATA", MESSAGE})
    void aServerThatShutsDownMakesItWait(String command) {
        var closing = Map.of(command, "421 4.3.2 shutting down");
        smtp.then(closing).then(closing);

        assertThat(hand()).isInstanceOfAny(Handover.Away.class, Handover.Postponed.class);
    }

    @Test
    void greylistingMakesItWaitAndTheSameMessageComesAgain() {
        smtp.then(Map.of("RCPT", "450 4.2.0 Greylisted, try again in five minutes"));

        assertThat(hand()).isInstanceOf(Handover.Postponed.class);
        assertThat(hand()).isEqualTo(new Handover.Taken());
        assertThat(smtp.messages()).singleElement().asString().contains("Message-ID: <ann.e1s1a1@sales.example>");
    }

    @Test
    void anAddressThatDoesNotExistIsRefusedAndNotTriedAgain() {
        smtp.then(Map.of("RCPT", "550 5.1.1 No such user here"));

        assertThat(hand()).isInstanceOf(Handover.Refused.class);
        assertThat(smtp.connections()).isEqualTo(1);
    }

    /** Not for four hours: once the setting is mended all that is due leaves. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            530 5.7.0 Must issue a STARTTLS command first | SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_ENABLE=true
            530 5.7.1 Authentication required             | SPRING_MAIL_USERNAME and SPRING_MAIL_PASSWORD
            535 5.7.8 Authentication credentials invalid  | SPRING_MAIL_USERNAME and SPRING_MAIL_PASSWORD
            """)
    void aServerThatWantsToBeSpokenWithOtherwiseStopsNoSenderAndTheSettingIsNamed(String answer, String setting) {
        smtp.then(Map.of("MAIL", answer)).then(Map.of("MAIL", answer));

        assertThat(hand())
                .isInstanceOfSatisfying(
                        Handover.Away.class,
                        away -> assertThat(away.reason()).contains(answer.substring(0, 3), setting));
        assertThat(hand()).isEqualTo(new Handover.Taken());
    }

    /** Whoever is responsible learns it by the health and a gauge, and not from the log alone. */
    @Test
    void aRefusedSignInIsToldUntilSomethingLeaves() {
        var refused = Map.of("MAIL", "535 5.7.8 Authentication credentials invalid");
        smtp.then(refused).then(refused);
        var server = server(smtp.port(), PATIENCE);
        assertThat(server.trouble()).isEmpty();

        server.hand(email());
        assertThat(server.trouble()).hasValueSatisfying(trouble -> {
            assertThat(trouble.ofSettings()).isTrue();
            assertThat(trouble.why()).contains("535", "SPRING_MAIL_USERNAME and SPRING_MAIL_PASSWORD");
        });

        assertThat(server.hand(email())).isEqualTo(new Handover.Taken());
        assertThat(server.trouble()).isEmpty();
    }

    @Test
    void aServerThatIsAwayIsToldSinceItsFirstSilence() {
        IntStream.range(0, 4).forEach(each -> smtp.then(Map.of(BANNER, HANG_UP)));
        var server = server(smtp.port(), PATIENCE);

        server.hand(email());
        var since = server.trouble().orElseThrow().since();
        server.hand(email());

        assertThat(server.trouble()).hasValueSatisfying(trouble -> {
            assertThat(trouble.ofSettings()).isFalse();
            assertThat(trouble.since()).isEqualTo(since);
        });
    }

    @Test
    void aRefusalOfWhatWeAreIsTheSenders() {
        smtp.then(Map.of(MESSAGE, "550 5.7.1 Message rejected due to domain reputation"));

        assertThat(hand()).isInstanceOf(Handover.SenderRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {HANG_UP, "500 what", SILENCE})
    void howTheServerTakesItsLeaveDoesNotMatter(String leave) {
        smtp.then(Map.of("QUIT", leave));

        assertThat(hand(leave.equals(SILENCE) ? SHORT : PATIENCE)).isEqualTo(new Handover.Taken());
    }

    @Test
    void aServerThatStaysAwayIsLeftAloneAndWhatIsDueLeavesOnceItIsBack() {
        var server = server(smtp.port(), PATIENCE);
        IntStream.range(0, 40).forEach(each -> smtp.then(Map.of(BANNER, HANG_UP)));

        IntStream.range(0, 30).forEach(each -> assertThat(server.hand(email())).isInstanceOf(Handover.Away.class));
        assertThat(smtp.connections()).as("tries for thirty messages").isLessThanOrEqualTo(10);
        assertThat(server.isReachable()).isFalse();
        assertThat(server.hand(email()))
                .isInstanceOfSatisfying(
                        Handover.Away.class,
                        away -> assertThat(away.reason())
                                .as("why, and not only that")
                                .matches(
                                        "the (mail server|connection to the mail server) .*, several times in a row.*"));
        assertThat(smtp.messages()).isEmpty();

        var tried = smtp.connections();
        smtp.close();
        try (var back = new ScriptedSmtp()) {
            breaker.transitionToHalfOpenState();
            var again = server(back.port(), PATIENCE);
            IntStream.range(0, 30)
                    .forEach(each -> assertThat(again.hand(email())).isEqualTo(new Handover.Taken()));
            assertThat(back.messages()).hasSize(30);
            assertThat(back.connections()).as("no storm").isEqualTo(30);
        }
        assertThat(smtp.connections()).isEqualTo(tried);
    }

    private Handover hand() {
        return hand(PATIENCE);
    }

    private Handover hand(Duration patience) {
        return server(smtp.port(), patience).hand(email());
    }

    private SmtpMailServer server(int port, Duration patience) {
        return server(port, patience, null);
    }

    private SmtpMailServer server(int port, Duration patience, @Nullable Duration answer) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        for (var timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            sender.getJavaMailProperties().setProperty("mail.smtp." + timeout, String.valueOf(patience.toMillis()));
        }
        return new SmtpMailServer(
                new Dispatch(sender, DkimSignatures.NONE, answer, java.time.InstantSource.system()),
                breaker,
                RateLimiter.of(
                        "smtp",
                        RateLimiterConfig.custom()
                                .limitForPeriod(1000)
                                .limitRefreshPeriod(Duration.ofSeconds(1))
                                .build()),
                Retry.of(
                        "smtp",
                        RetryConfig.custom()
                                .maxAttempts(2)
                                .waitDuration(Duration.ofMillis(1))
                                .retryOnException(SmtpMailServer::isTriedAtOnce)
                                .build()),
                Bulkhead.ofDefaults("smtp"));
    }

    private static Email email() {
        return new Email(
                "ann.e1s1a1@sales.example",
                null,
                "Ben",
                "ben@sales.example",
                null,
                "ann@example.com",
                "Hello",
                "Hello Ann",
                "<p>Hello Ann</p>",
                "https://follow.example/unsubscribe/x");
    }
}
