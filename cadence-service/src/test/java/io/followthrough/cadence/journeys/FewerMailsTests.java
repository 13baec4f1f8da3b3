package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.application.FollowUps;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Machine;
import io.followthrough.events.Topics;
import io.followthrough.testkit.TopicProbe;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever asks for fewer e-mails gets one in thirty days, and is asked about by nobody. */
class FewerMailsTests extends JourneyTest {

    private static final String SELDOM = "wants at most one e-mail in 30 days";

    @Autowired
    private FollowUps followUps;

    @Test
    void afterANoteThatAsksForItTheNextEmailIsLeftOut() {
        mondayMorning();
        qualified("fewer-noted");
        awaitMailTo("fewer-noted@example.com", 1);

        try (var news = TopicProbe.on(Topics.PROSPECTS_ACTIVITY)) {
            news.write(event(
                    "fewer-noted",
                    note("Sie möchte bitte etwas seltener angeschrieben werden: einmal im Monat reicht völlig.")));
        }

        awaitSeldom("fewer-noted");
        CLOCK.advance(Duration.ofDays(10));
        Awaitility.await("an e-mail that is left out")
                .atMost(PATIENCE)
                .until(() -> get("/v1/enrolments?prospect=fewer-noted")
                        .body()
                        .at("/items/0/touches")
                        .valueStream()
                        .anyMatch(touch -> SELDOM.equals(touch.path("reason").asString(""))));
        assertThat(mailTo("fewer-noted@example.com")).hasSize(1);
    }

    @Test
    void anAnswerByMailIsHeardAsThatAndNotAsTheEndOfAll() throws Exception {
        mondayMorning();
        qualified("fewer-asked");
        var sent = awaitMailTo("fewer-asked@example.com", 1);

        arrives(
                "From: fewer-asked@example.com",
                "In-Reply-To: " + sent.getMessageID(),
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: 8bit",
                "",
                "Guten Tag, könnten Sie bitte etwas seltener schreiben? Einmal im Monat reicht völlig.");

        awaitSeldom("fewer-asked");
        var person = followUps.find("fewer-asked").orElseThrow();
        assertThat(person.suppression().optedOut()).isFalse();
        assertThat(person.memory().notes()).anyMatch(note -> note.text().startsWith(SELDOM + ": \""));
    }

    private void awaitSeldom(String prospectId) {
        Awaitility.await(prospectId + " is written to less often")
                .atMost(PATIENCE)
                .until(() -> followUps
                        .find(prospectId)
                        .filter(person -> person.suppression().wishes().seldom())
                        .isPresent());
    }

    private static void arrives(String... lines) throws MessagingException {
        var raw = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
        MAIL.getUserManager()
                .getUser("listener")
                .deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
    }

    private static ActivityRecorded note(String text) {
        return new ActivityRecorded(
                "note-fewer",
                ActivityKind.NOTE_TAKEN,
                null,
                "fewer-noted",
                null,
                "ben",
                CLOCK.instant(),
                null,
                text,
                Map.of(),
                null,
                null,
                null,
                Machine.HUMAN,
                null,
                false);
    }
}
