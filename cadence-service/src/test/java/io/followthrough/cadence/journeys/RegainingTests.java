package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Over broker and store: whoever can be called since yesterday's number came is called. */
class RegainingTests extends JourneyTest {

    @Test
    void aNumberThatComesLaterBringsTheCallsBack() {
        mondayMorning();
        qualified(People.aNewLead("nora", who -> who.reachedBy("nora@example.com", null)));
        awaitMailTo("nora@example.com", 1);
        assertThat(planned("nora")).isNotEmpty().doesNotContain("CALL");
        var contacts = planned("nora").size();

        qualified(People.aNewLead("nora", who -> who.revision(2)));

        Awaitility.await().atMost(PATIENCE).until(() -> planned("nora").contains("CALL"));
        assertThat(planned("nora")).hasSize(contacts);
        assertThat(get("/v1/enrolments?prospect=nora").body().path("items")).hasSize(1);
        assertThat(mailTo("nora@example.com")).hasSize(1);
    }

    private List<String> planned(String prospectId) {
        return get("/v1/enrolments?prospect=" + prospectId)
                .body()
                .path("items")
                .path(0)
                .path("touches")
                .valueStream()
                .filter(touch -> touch.path("state").asString().equals("PLANNED"))
                .map(touch -> touch.path("channel").asString())
                .toList();
    }
}
