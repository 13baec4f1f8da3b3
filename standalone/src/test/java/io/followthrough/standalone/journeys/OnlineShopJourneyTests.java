package io.followthrough.standalone.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.standalone.RunningStandalone;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Nobody is thanked for a visit of a shop that is on the web, and nobody is enrolled by a record that was touched. */
@Tag("journey")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnlineShopJourneyTests {

    private RunningStandalone system;
    private Operator operator;

    @BeforeAll
    void start() {
        system = RunningStandalone.shared();
        operator = new Operator(system.addresses(), system.accessKey());
    }

    @Test
    void whoHasAnAccountOfTheOnlineShopIsThankedForTheirInterestInThat() {
        var mail = firstMailTo(came("\"online\": true"));

        assertThat(mail.path("subject").asString()).isEqualTo("Thank you for your interest");
        assertThat(mail.path("text").asString())
                .contains("your interest in our online shop")
                .contains("your contact details are on file in our online shop")
                .doesNotContain("see you", "stores");
    }

    @Test
    void whoWasAtTheCounterIsThankedForComing() {
        var mail = firstMailTo(came("\"storeId\": \"store-berlin\""));

        assertThat(mail.path("subject").asString()).isEqualTo("Thank you for stopping by");
        assertThat(mail.path("text").asString()).contains("at one of our stores");
    }

    @Test
    void whoDeclinedIsNotEnrolledAgainByARecordThatIsTouched() {
        var email = came("\"online\": true");
        firstMailTo(email);
        var id = operator.prospect(email).path("prospectId").asString();
        operator.qualification.post("/v1/prospects/" + id + "/objections", "{\"type\": \"NOT_INTERESTED\"}");
        Operator.eventually("the end of the cadence")
                .untilAsserted(() -> assertThat(stateOfTheNewest(id)).isEqualTo("FINISHED"));

        operator.capture(lead(email, "\"online\": true", ", \"reported\": true, \"answers\": {\"tags\": \"vip\"}"));

        Operator.eventually("the touched record")
                .untilAsserted(() -> assertThat(operator.qualification
                                .get("/v1/prospects/" + id)
                                .path("timeline")
                                .toString())
                        .contains("vip"));
        assertThat(operator.qualification
                        .get("/v1/prospects/" + id)
                        .path("road")
                        .asString())
                .isEqualTo("FUTURE_INTEREST");
        // Whoever comes after it on the same way is enrolled: what it would have started, it would have by then.
        firstMailTo(came("\"online\": true"));
        assertThat(enrolments(id).size()).isEqualTo(1);
    }

    private String came(String place) {
        var email = "shop-" + UUID.randomUUID() + "@example.com";
        operator.capture(lead(email, place, ""));
        return email;
    }

    private String lead(String email, String place, String more) {
        return """
                {"channel": "STOREFRONT", "source": {"id": "shop", %s},
                 "person": {"name": "Nora Nilsson", "email": "%s", "timeZone": "%s"},
                 "consent": {"email": "GRANTED"}%s}
                """.formatted(place, email, whereItIsDay(), more);
    }

    /** Nobody is thanked for a visit at night, and others move the clock of this system. */
    private String whereItIsDay() {
        var now = Instant.parse(operator.page.get("/clock").path("now").asString());
        return Stream.of("Europe/Berlin", "America/New_York", "America/Los_Angeles", "Asia/Tokyo", "Asia/Kolkata")
                .filter(zone -> {
                    var hour = now.atZone(ZoneId.of(zone)).getHour();
                    return hour >= 9 && hour < 19;
                })
                .findFirst()
                .orElseThrow();
    }

    private JsonNode firstMailTo(String email) {
        return Operator.eventually("a mail to " + email)
                .until(() -> operator.page.get("/mailbox?to=" + email).path("items"), items -> !items.isEmpty())
                .get(0);
    }

    private String stateOfTheNewest(String id) {
        return enrolments(id).path(0).path("state").asString();
    }

    private JsonNode enrolments(String id) {
        return operator.cadence.get("/v1/enrolments?prospect=" + id).path("items");
    }
}
