package io.followthrough.qualification.web;

import static io.followthrough.qualification.Facts.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Company;
import io.followthrough.events.Consent;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.qualification.Facts;
import io.followthrough.testkit.EmbeddedPlatform;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What representatives said that texts mean can be learnt from, without the people. */
class ReadingExamplesTests extends RunningService {

    private static final String EXAMPLES = "/v1/readings/examples?language=en";

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String email = unique + "@works.example";

    private void annWrote(String message) {
        captured(Facts.capture(
                unique,
                CaptureChannel.WEB_FORM,
                new Person("Ann Bergström", email, null, Map.of(), null, null, null, Map.of()),
                new Company("Works Ltd", "works.example", null, null, null),
                daysAgo(3),
                Map.of(),
                message,
                Consent.UNKNOWN,
                Machine.HUMAN));
    }

    private void itMeans(String says, int daysAgo) {
        done(
                idOf(email),
                Facts.activity(
                        ActivityKind.QUESTION_ANSWERED,
                        daysAgo(daysAgo),
                        null,
                        Map.of("reading", says, "readingOf", unique),
                        null,
                        null));
    }

    private Answer examples(String key) {
        return send(request(EXAMPLES, key));
    }

    @Test
    void whatWasSaidLastOfATextIsAnExampleWithoutThePerson() {
        annWrote("Grommets " + unique.replaceAll("[^a-f]", "x")
                + ", says Bergström of WORKS.\nRing Ann on +49 30 123456 or " + email + " about them, please.");
        itMeans("NOT_NOW", 2);
        itMeans("MEETING", 1);

        var line = examples(EmbeddedPlatform.ADMIN_KEY)
                .is(200)
                .response()
                .body()
                .lines()
                .filter(text -> text.contains(unique.replaceAll("[^a-f]", "x")))
                .toList();

        assertThat(line).singleElement().asString().startsWith("MEETING\tform\tGrommets");
        assertThat(line.getFirst())
                .endsWith("says … of ….\\nRing … on … or … about them, please.")
                .doesNotContain("Ann", "Bergström", "WORKS", "123456", "@");
    }

    @Test
    void erasedPeopleTeachNothing() {
        annWrote("Please send the quokka brochure " + unique.replaceAll("[^a-f]", "x"));
        itMeans("BUY", 1);
        assertThat(examples(EmbeddedPlatform.ADMIN_KEY).response().body()).contains("quokka");

        send(request("/v1/people?email=" + email, EmbeddedPlatform.ADMIN_KEY)
                        .method("DELETE", HttpRequest.BodyPublishers.noBody()))
                .is(200);

        assertThat(examples(EmbeddedPlatform.ADMIN_KEY).response().body()).doesNotContain("quokka");
    }

    @Test
    void onlyAdministratorsMayTakeThem() {
        examples(EmbeddedPlatform.READ_KEY).is(403);
        send(request("/v1/readings/examples?language=xx", EmbeddedPlatform.ADMIN_KEY))
                .is(400);
        send(request("/v1/readings/examples", EmbeddedPlatform.ADMIN_KEY)).is(400);
    }
}
