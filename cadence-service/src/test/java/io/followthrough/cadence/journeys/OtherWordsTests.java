package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.cadence.application.FollowUps;
import io.followthrough.events.Road;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever gets a template again gets other words, as long as there are others. */
class OtherWordsTests extends JourneyTest {

    private static final int MAILS = 3;

    @Autowired
    private FollowUps followUps;

    @Test
    void eachEmailWithTheSameTemplateReadsDifferently() throws MessagingException {
        assertThat(put("/v1/templates/in-turn", "{\"variants\": [%s]}".formatted(wordings("A", "B", "C")))
                        .status())
                .isEqualTo(200);
        assertThat(put("/v1/cadences/in-turn", cadence()).status()).isEqualTo(200);
        qualified(People.aNewLead(
                "in-turn", draft -> draft.reachedBy("in-turn@example.com", null).road(Road.FUTURE_INTEREST, null)));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> followUps.find("in-turn").isPresent());

        var enrolled = post(
                "/v1/enrolments",
                "{\"cadenceId\": \"in-turn\", \"prospectIds\": [\"in-turn\"], \"reason\": \"a test\"}");
        assertThat(enrolled.body().at("/items/0/done").asBoolean())
                .as(enrolled.body().toString())
                .isTrue();
        Awaitility.await().atMost(PATIENCE).until(() -> {
            CLOCK.advance(Duration.ofHours(1));
            return mailTo("in-turn@example.com").size() >= MAILS;
        });

        var subjects = new ArrayList<String>();
        for (var mail : mailTo("in-turn@example.com")) {
            subjects.add(mail.getSubject());
        }
        assertThat(subjects).containsExactlyInAnyOrder("Words A", "Words B", "Words C");
    }

    private static String wordings(String... ids) {
        return List.of(ids).stream()
                .map("{\"id\": \"%1$s\", \"subject\": \"Words %1$s\", \"text\": \"{{greeting}}\"}"::formatted)
                .collect(Collectors.joining(", "));
    }

    private static String cadence() {
        return """
                {"name": "In turn", "purpose": "NURTURE", "audience": {"situations": ["NURTURE"], "channels": ["PARTNER"]},
                 "steps": [%s]}
                """.formatted(IntStream.range(0, MAILS)
                .mapToObj(step -> """
                        {"day": %d, "within": 7, "way": {"channel": "EMAIL", "window": "email-outreach", "template": "in-turn"}}
                        """.formatted(2 * step))
                .collect(Collectors.joining(", ")));
    }
}
