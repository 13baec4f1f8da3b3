package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.cadence.application.FollowUps;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whom nobody sells to by itself, and who is enrolled by hand all the same. */
class ByHandTests extends JourneyTest {

    @Autowired
    private FollowUps followUps;

    @Test
    void aCustomerIsEnrolledInASellingCadenceIfItIsMeant() {
        known(People.aNewLead(
                "by-hand-customer", draft -> draft.stage(Stage.CUSTOMER).historic(true)));

        var asked = enrol("by-hand-customer", "");
        assertThat(asked.path("done").asBoolean()).isFalse();
        assertThat(asked.path("mayBeMeant").asBoolean()).isTrue();
        assertThat(asked.path("refused").asString()).startsWith("is a customer, and the cadence sells to people who");

        var meant = enrol("by-hand-customer", ", \"anyway\": true");
        assertThat(meant.path("done").asBoolean()).as(meant.toString()).isTrue();
    }

    @Test
    void aRepresentativeIsKeptAndShownAndNobodysLead() {
        var address = get("/v1/reps").body().at("/items/0/email").asString();
        known(People.aNewLead("own-person", draft -> draft.reachedBy(address, "+4930123456")));

        var shown = get("/v1/enrolments?prospect=own-person").body();
        assertThat(shown.path("items")).isEmpty();
        assertThat(shown.at("/nextAction/kind").asString()).isEqualTo("WAKE_UP");
        assertThat(shown.at("/nextAction/reason").asString()).startsWith("is one of us: has the address of the rep");
        assertThat(enrol("own-person", ", \"anyway\": true").path("mayBeMeant").asBoolean(true))
                .isFalse();
        assertThat(mailTo(address)).isEmpty();
    }

    private JsonNode enrol(String prospectId, String more) {
        var answer = post("/v1/enrolments", """
                {"cadenceId": "first-contact", "prospectIds": ["%s"], "reason": "a test"%s}""".formatted(prospectId, more));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body().at("/items/0");
    }

    private void known(ProspectQualified person) {
        qualified(person);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> followUps.find(person.prospectId()).isPresent());
    }
}
