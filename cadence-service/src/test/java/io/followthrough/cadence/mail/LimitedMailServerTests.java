package io.followthrough.cadence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.application.Email;
import io.followthrough.cadence.application.MailServer;
import io.followthrough.cadence.application.MailServer.Handover;
import io.followthrough.cadence.application.MailTrouble;
import io.followthrough.cadence.application.SentMails;
import io.followthrough.cadence.domain.Known;
import io.followthrough.cadence.domain.definition.Capacity;
import io.followthrough.cadence.domain.definition.WarmUp;
import io.followthrough.cadence.simulation.MemoryDefinitions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever leaves in a sender's name counts against the daily limit. */
class LimitedMailServerTests {

    private static final Handover TAKEN = new Handover.Taken();
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-03-02");

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private Handover answer = TAKEN;
    private final MemoryDefinitions definitions = MemoryDefinitions.of(Known.library());
    private final InMemorySentMails sent = new InMemorySentMails();
    private final MailServer server = new LimitedMailServer(
            new MailServer() {
                @Override
                public Optional<MailTrouble> trouble() {
                    return Optional.empty();
                }

                @Override
                public boolean isReachable() {
                    return true;
                }

                @Override
                public Handover hand(Email email) {
                    return answer;
                }
            },
            sent,
            definitions,
            () -> now);

    @Test
    void theThirdOfTwoWaitsUntilTomorrow() {
        definitions.put(Known.ben(new Capacity(360, 1800, 7200, 2)));

        assertThat(hand()).isEqualTo(TAKEN);
        assertThat(hand()).isEqualTo(TAKEN);
        assertThat(hand())
                .isInstanceOfSatisfying(
                        Handover.Postponed.class,
                        waits -> assertThat(waits.reason()).contains("2 e-mails a day", "ben@"));
        now = Instant.parse("2026-03-02T23:30:00Z");
        assertThat(hand()).as("in Berlin it is tomorrow").isEqualTo(TAKEN);
    }

    @Test
    void whatSurelyDidNotLeaveDoesNotCount() {
        definitions.put(Known.ben(new Capacity(360, 1800, 7200, 1)));

        answer = new Handover.Away("nobody there");
        hand();
        answer = new Handover.SenderRefused("policy");
        hand();
        answer = TAKEN;
        assertThat(hand()).isEqualTo(TAKEN);
        answer = new Handover.Unknown("broke off");
        assertThat(hand()).isInstanceOf(Handover.Postponed.class);
    }

    @Test
    void aNewSenderBeginsWithLittle() {
        var warming = new Capacity(360, 1800, 7200, 100, Map.of(), new WarmUp(FIRST_DAY, 20));

        assertThat(warming.emailsOn(FIRST_DAY.minusDays(1))).isZero();
        assertThat(warming.emailsOn(FIRST_DAY)).isEqualTo(20);
        assertThat(warming.emailsOn(FIRST_DAY.plusDays(1))).isEqualTo(24);
        assertThat(warming.emailsOn(FIRST_DAY.plusDays(8))).isEqualTo(85);
        assertThat(warming.emailsOn(FIRST_DAY.plusDays(9))).isEqualTo(100);
        assertThat(warming.emailsOn(FIRST_DAY.plusYears(3))).isEqualTo(100);
    }

    private Handover hand() {
        return server.hand(
                StoppableMailServerTests.email(Known.ben(Known.plenty()).email(), "ann@example.com"));
    }

    /** A count that nobody else touches. */
    static final class InMemorySentMails implements SentMails {

        private final Map<String, Integer> counts = new HashMap<>();

        @Override
        public boolean take(String sender, LocalDate day, int limit) {
            return counts.getOrDefault(sender + day, 0) < limit && counts.merge(sender + day, 1, Integer::sum) <= limit;
        }

        @Override
        public void giveBack(String sender, LocalDate day) {
            counts.merge(sender + day, -1, Integer::sum);
        }
    }
}
