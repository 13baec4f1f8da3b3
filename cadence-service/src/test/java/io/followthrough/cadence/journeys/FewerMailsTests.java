package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.application.FollowUps;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.Wishes;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** By the mailbox, the broker and the store: whoever asks for fewer e-mails gets them seldom and is not shut out. */
class FewerMailsTests extends JourneyTest {

    @Autowired
    private FollowUps followUps;

    @Test
    void whoAsksForFewerMailsGetsThemSeldom() throws Exception {
        qualified("fewer");
        var sent = awaitMailTo("fewer@example.com", 1);

        arrives(
                "From: fewer@example.com",
                "In-Reply-To: " + sent.getMessageID(),
                "Subject: Re: " + sent.getSubject(),
                "Content-Type: text/plain; charset=utf-8",
                "",
                "Könnten Sie uns bitte etwas seltener schreiben? Einmal im Monat reicht völlig.");

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> person("fewer")
                        .map(FollowUp::suppression)
                        .filter(suppression -> suppression.wishes().seldom())
                        .isPresent());
        var heard = person("fewer").orElseThrow();
        assertThat(heard.suppression().closures()).isEmpty();
        assertThat(heard.memory().notes())
                .anyMatch(note -> note.text()
                        .startsWith("wants at most one e-mail in " + Wishes.SELDOM.toDays() + " days: \""));
    }

    private Optional<FollowUp> person(String prospectId) {
        return followUps.find(prospectId);
    }

    private static void arrives(String... lines) throws MessagingException {
        var raw = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        MAIL.getUserManager().getUser("listener").deliver(message);
    }
}
