package io.followthrough.cadence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.application.Email;
import io.followthrough.cadence.application.MailServer;
import io.followthrough.cadence.application.MailTrouble;
import io.followthrough.cadence.application.SenderStops;
import io.followthrough.cadence.application.StoppedSenders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.junit.jupiter.api.Test;

/** A sender whose mail is refused for what it is sends no more for a while, and nobody is given up. */
class StoppableMailServerTests {

    private static final Instant NINE = Instant.parse("2026-05-04T09:00:00Z");

    private Instant now = NINE;
    private final List<String> handed = new ArrayList<>();
    private MailServer.Handover answer =
            new MailServer.Handover.SenderRefused("554 5.7.1 blocked using zen.spamhaus.org");
    private final SenderStops stops = new SenderStops(new InMemory(), Duration.ofHours(4), () -> now);
    private final MailServer server = new StoppableMailServer(
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
                    handed.add(email.to());
                    return answer;
                }
            },
            stops);

    @Test
    void oneMessageThatComesBackStopsNobody() {
        assertThat(stops.suspect("ben@sales.example", "ann", "550 blocked")).isFalse();
        assertThat(stops.suspect("ben@sales.example", "ann", "550 blocked")).isFalse();
        assertThat(stops.obstacle("ben@sales.example")).isEmpty();

        assertThat(stops.suspect("eva@sales.example", "bob", "550 blocked")).isTrue();
        assertThat(stops.obstacle("ben@sales.example"))
                .as("two recipients' servers say so of the same domain")
                .isPresent();
    }

    @Test
    void whatWasSaidLongBeforeIsForgotten() {
        stops.suspect("ben@sales.example", "ann", "550 blocked");
        now = now.plus(Duration.ofHours(4)).plusMillis(1);

        assertThat(stops.suspect("ben@sales.example", "bob", "550 blocked")).isFalse();
    }

    @Test
    void ofEighteenMailsRefusedByPolicyOneIsTriedAndNoneIsABounce() {
        for (var number = 0; number < 18; number++) {
            assertThat(server.hand(email("ben@sales.example", "p" + number + "@example.com")))
                    .isInstanceOf(MailServer.Handover.SenderRefused.class);
        }

        assertThat(handed).containsExactly("p0@example.com");
        assertThat(stops.lasting()).singleElement().satisfies(stop -> {
            assertThat(stop.sender()).isEqualTo("sales.example");
            assertThat(stop.reason()).contains("spamhaus");
            assertThat(stop.until()).isEqualTo(NINE.plus(Duration.ofHours(4)));
        });
    }

    @Test
    void anotherDomainIsNotConcernedAndTheStopEndsByItselfOrByHand() {
        server.hand(email("ben@sales.example", "a@example.com"));
        answer = new MailServer.Handover.Taken();

        assertThat(server.hand(email("eve@other.example", "b@example.com"))).isEqualTo(answer);
        now = NINE.plus(Duration.ofHours(4));
        assertThat(server.hand(email("eve@sales.example", "c@example.com"))).isEqualTo(answer);
        now = NINE;
        assertThat(stops.lift("sales.example")).isTrue();
        assertThat(server.hand(email("ben@sales.example", "d@example.com"))).isEqualTo(answer);
    }

    @Test
    void whatCannotBeDeliveredComesBackToTheAddressThatNamesTheContact() throws Exception {
        var message = (SMTPMessage) Mime.message(email("ben@sales.example", "a@example.com"));

        assertThat(message.getEnvelopeFrom()).isEqualTo("replies+x.1@sales.example");
        assertThat(message.getFrom()[0].toString()).contains("ben@sales.example");
    }

    static Email email(String from, String to) {
        return new Email(
                "id@sales.example",
                null,
                "Ben",
                from,
                "replies+x.1@sales.example",
                to,
                "s",
                "t",
                "<p>t</p>",
                "http://u");
    }

    static final class InMemory implements StoppedSenders {

        private final Map<String, Stop> stopped = new HashMap<>();

        @Override
        public void stop(Stop stop) {
            stopped.put(stop.sender(), stop);
        }

        @Override
        public Optional<Stop> find(String sender, Instant now) {
            return Optional.ofNullable(stopped.get(sender))
                    .filter(stop -> stop.until().isAfter(now));
        }

        @Override
        public List<Stop> lasting(Instant now) {
            return stopped.values().stream()
                    .filter(stop -> stop.until().isAfter(now))
                    .toList();
        }

        @Override
        public Optional<Past> past(String sender) {
            return Optional.empty();
        }

        @Override
        public void refused(String sender, String messageId, Instant at) {}

        @Override
        public void taken(String sender, Instant at) {}

        @Override
        public boolean lift(String sender, Instant now) {
            return stopped.remove(sender) != null;
        }
    }
}
