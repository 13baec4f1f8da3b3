package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.followthrough.cadence.People;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.ProspectMerged;
import io.followthrough.events.Topics;
import io.followthrough.kit.tokens.SignedTokens;
import io.followthrough.kit.tokens.Token;
import io.followthrough.testkit.TopicProbe;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose consent is pending is asked once, reminded once, and hears nothing else. */
class ConfirmingTests extends JourneyTest {

    private static final Pattern LINK = Pattern.compile("https://follow.example/confirm/(\\S+)");

    @Autowired
    private SignedTokens tokens;

    @Test
    void whoseConsentIsPendingIsAskedOnceAndRemindedOnce() throws Exception {
        pending("cautious", 1);
        var asked = awaitMailTo("cautious@example.com", 1);
        pending("cautious", 2);
        pending("later", 1);
        awaitMailTo("later@example.com", 1);
        assertThat(mailTo("cautious@example.com")).hasSize(1);

        CLOCK.advance(Duration.ofDays(3));
        var reminder = awaitMailTo("cautious@example.com", 2);
        CLOCK.advance(Duration.ofDays(4));
        pending("latest", 1);
        awaitMailTo("latest@example.com", 1);
        assertThat(mailTo("cautious@example.com")).hasSize(2);

        assertThat(asked.getSubject()).isEqualTo("Please confirm your e-mail address");
        assertThat(reminder.getSubject()).isEqualTo("Reminder: please confirm your e-mail address");
        assertThat(tokenIn(asked).kind()).isEqualTo(Token.Kind.CONFIRM);
        assertThat(tokenIn(asked).prospectId()).isEqualTo("cautious");
        assertThat(tokenIn(asked).touchId()).isNotEqualTo(tokenIn(reminder).touchId());
        assertThat(asked.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    /** The mail was lost, or its link has expired; the page has just said that one is on its way. */
    @Test
    void whoSignsUpAgainIsAskedAgainAndNobodyMoreOftenThanTheyDo() {
        signsUp("lost-mail", 1, tickedNow());
        awaitMailTo("lost-mail@example.com", 1);
        CLOCK.advance(Duration.ofDays(4));
        awaitMailTo("lost-mail@example.com", 2);
        CLOCK.advance(Duration.ofDays(20));

        var again = tickedNow();
        signsUp("lost-mail", 2, again);
        awaitMailTo("lost-mail@example.com", 3);
        signsUp("lost-mail", 3, again); // told again
        CLOCK.advance(Duration.ofDays(10));
        pending("after-lost-mail", 1);
        awaitMailTo("after-lost-mail@example.com", 1);

        assertThat(mailTo("lost-mail@example.com"))
                .as("no reminder of the third")
                .hasSize(3);
    }

    private static String tickedNow() {
        return "ticked on /forms/newsletter at " + CLOCK.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static void signsUp(String prospectId, long revision, String proof) {
        qualified(People.aNewLead(
                prospectId,
                draft -> draft.consent(new Consent(ConsentStatus.PENDING, ConsentStatus.UNKNOWN, "Write to me", proof))
                        .reachedBy(prospectId + "@example.com", null)
                        .revision(revision)));
    }

    @Test
    void whoWasAskedIsNotAskedAgainUnderAnotherName() {
        pending("penny2", 1);
        awaitMailTo("penny2@example.com", 1);

        try (var decisions = TopicProbe.on(Topics.PROSPECTS_QUALIFICATION)) {
            decisions.write(event("penny1", new ProspectMerged("penny1", "penny2", "one name")));
            decisions.write(event(
                    "penny1",
                    People.aNewLead(
                            "penny1",
                            draft -> draft.consent(ConsentStatus.PENDING)
                                    .reachedBy("penny2@example.com", null)
                                    .revision(2))));
            decisions.write(event(
                    "penny1",
                    People.aNewLead(
                            "penny1",
                            draft -> draft.consent(ConsentStatus.PENDING)
                                    .reachedBy("penny3@example.com", null)
                                    .revision(3))));
        }
        awaitMailTo("penny3@example.com", 1);

        assertThat(mailTo("penny2@example.com")).hasSize(1);
    }

    private Token tokenIn(MimeMessage message) throws Exception {
        var text = GreenMailUtil.getBody(message);
        var link = LINK.matcher(text.replace("=\r\n", "").replace("=3D", "="));
        assertThat(link.find()).as(text).isTrue();
        return tokens.verify(link.group(1)).orElseThrow();
    }

    private static void pending(String prospectId, long revision) {
        qualified(People.aNewLead(
                prospectId,
                draft -> draft.consent(ConsentStatus.PENDING)
                        .reachedBy(prospectId + "@example.com", null)
                        .revision(revision)));
    }
}
