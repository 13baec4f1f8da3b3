package io.followthrough.cadence.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.application.Email;
import io.followthrough.cadence.application.MailServer;
import io.followthrough.cadence.application.MailTrouble;
import io.followthrough.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Whoever sleeps at night is woken where no e-mail leaves, and told since when, why and what to set. */
class OutgoingMailHealthTests {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final TestClock clock = new TestClock(START);
    private @Nullable MailTrouble trouble;
    private final OutgoingMailHealth health = new OutgoingMailHealth(new Server(), Duration.ofMinutes(15), clock);

    @Test
    void allIsWellWhileSomethingLeaves() {
        assertThat(look().getStatus()).isEqualTo(Status.UP);
        assertThat(health.secondsStopped()).isZero();
    }

    @Test
    void aRefusedSignInIsAnIllnessAtOnce() {
        trouble = new MailTrouble(START, "the mail server refuses the sign-in (SPRING_MAIL_USERNAME)", true);

        assertThat(look().getStatus()).isEqualTo(Status.DOWN);
        assertThat(look().getDetails())
                .containsEntry("nothingLeavesSince", "2026-03-02T08:00:00Z")
                .containsEntry("why", "the mail server refuses the sign-in (SPRING_MAIL_USERNAME)");
        assertThat(health.secondsStopped()).isPositive();
    }

    @Test
    void aServerThatStartsAnewIsNone() {
        trouble = new MailTrouble(START, "the mail server does not answer", false);
        assertThat(look().getStatus()).isEqualTo(Status.UP);

        clock.advance(Duration.ofMinutes(16));

        assertThat(look().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.secondsStopped()).isEqualTo(16 * 60);
    }

    private Health look() {
        return Objects.requireNonNull(health.health(true));
    }

    private final class Server implements MailServer {

        @Override
        public boolean isReachable() {
            return trouble == null;
        }

        @Override
        public Handover hand(Email email) {
            throw new AssertionError("nothing is handed over to learn that");
        }

        @Override
        public Optional<MailTrouble> trouble() {
            return Optional.ofNullable(trouble);
        }
    }
}
