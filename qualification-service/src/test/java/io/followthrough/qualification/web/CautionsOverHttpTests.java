package io.followthrough.qualification.web;

import static io.followthrough.qualification.Facts.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Person;
import io.followthrough.qualification.Facts;
import io.followthrough.testkit.EmbeddedPlatform;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever answers a request about data learns what the answer alone would hide. */
class CautionsOverHttpTests extends RunningService {

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aCoupleWithOneMailboxIsWarnedOfBeforeAndAfter() {
        var shared = "wolf-" + unique + "@gmail.com";
        writes("Gina Wolf", shared, 8);
        writes("Hans Wolf", shared, 7);

        var warned = admin("GET", "/v1/people?email=" + shared).is(200).body().at("/warnings/0");
        assertThat(warned.asString()).contains("\"Gina Wolf\"").contains("\"Hans Wolf\"");
        assertThat(admin("DELETE", "/v1/people?email=" + shared)
                        .is(200)
                        .body()
                        .at("/warnings/0")
                        .asString())
                .contains("two names");
    }

    @Test
    void oneNameWrittenInSeveralWaysIsNoWarning() {
        var own = "ann-" + unique + "@gmail.com";
        writes("Ann Berger", own, 6);
        writes("A. Berger", own, 5);
        writes("Berger, Ann", own, 4);

        assertThat(admin("GET", "/v1/people?email=" + own).is(200).body().at("/warnings"))
                .isEmpty();
        assertThat(admin("DELETE", "/v1/people?email=" + own).is(200).body().at("/warnings"))
                .isEmpty();
    }

    @Test
    void aMistypedAddressIsSaidToBeNobodys() {
        var erased = admin("DELETE", "/v1/people?email=ann-" + unique + "@typo.example")
                .is(200)
                .body();

        assertThat(erased.at("/prospectIds")).isEmpty();
        assertThat(erased.at("/warnings/0").asString()).startsWith("Nobody is known here");
    }

    private void writes(String name, String email, int day) {
        var person = new Person(name, email, null, Map.of(), null, null, null, Map.of());
        captured(Facts.capture(CaptureChannel.WEB_FORM, person, daysAgo(day), Map.of(), "hello"));
    }

    private Answer admin(String method, String path) {
        return send(request(path, EmbeddedPlatform.ADMIN_KEY).method(method, HttpRequest.BodyPublishers.noBody()));
    }
}
