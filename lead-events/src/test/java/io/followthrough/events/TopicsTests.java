package io.followthrough.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopicsTests {

    /** Kafka warns of names with both dots and underscores, since its metrics cannot tell them apart. */
    @Test
    void noNameHasAnUnderscore() {
        assertThat(Topics.ALL).allSatisfy(topic -> assertThat(topic.name()).matches("[a-z]+\\.[a-z]+\\.v[0-9]+"));
    }

    @Test
    void whatTheStateOfTheServicesIsMadeOfIsKeptForEver() {
        assertThat(Topics.ALL)
                .filteredOn(topic -> Set.of(
                                Topics.LEADS_CAPTURED,
                                Topics.PROSPECTS_ACTIVITY,
                                Topics.PROSPECTS_QUALIFICATION,
                                Topics.PROSPECTS_TOUCHES)
                        .contains(topic.name()))
                .hasSize(4)
                .allSatisfy(topic -> assertThat(topic.retention()).isNull())
                .noneMatch(Topic::compacted);
    }

    @Test
    void whatIsCopiedOnIsKeptForAWeekAndWhatNeedsLookingAtForAQuarter() {
        assertThat(Topics.ALL)
                .contains(
                        Topic.keptFor("leads.inbound.v1", Duration.ofDays(7)),
                        Topic.keptFor("activities.inbound.v1", Duration.ofDays(7)),
                        Topic.keptFor("inbound.rejected.v1", Duration.ofDays(90)),
                        Topic.keptFor("activities.captured.v1", Duration.ofDays(90)));
    }

    @Test
    void metricsAndDeadLettersAreNamedByRule() {
        assertThat(Topics.metric("response-rate")).isEqualTo("metrics.response-rate.v1");
        assertThat(Topics.deadLetters(Topics.LEADS_CAPTURED, "qualification"))
                .isEqualTo("leads.captured.v1.qualification.dlt");
    }
}
