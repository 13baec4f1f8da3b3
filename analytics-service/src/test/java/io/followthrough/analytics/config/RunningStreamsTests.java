package io.followthrough.analytics.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.followthrough.analytics.topology.CannotGoOnException;
import io.followthrough.kit.web.ProblemException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class RunningStreamsTests {

    private final RunningStreams streams = new RunningStreams();

    @Test
    void aThreadThatFailedIsReplaced() {
        assertThat(streams.after(new StreamsException("broker away")))
                .isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
        assertThat(streams.refusal()).isEmpty();
    }

    /** It cannot be, and Kafka Streams fails over the attempt: see RevivedStreams. */
    @Test
    void theThreadOfTheGlobalStoresIsReplacedByNobody() throws Exception {
        var response = new AtomicReference<StreamThreadExceptionResponse>();
        var global = new Thread(
                () -> response.set(streams.after(new StreamsException("inconsistent local state"))),
                "analytics-9-GlobalStreamThread");
        global.start();
        global.join();

        assertThat(response.get()).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
        assertThat(streams.refusal()).as("no setting is to blame").isEmpty();
    }

    /** The state of the run is kept in as many partitions as the topics had. */
    @Test
    void topicsWithMorePartitionsEndCountingAndHealthSaysWhatToDo() {
        var grown = new StreamsException(
                "Existing internal topic analytics-10-measured-in-changelog has invalid partitions: expected: 6; actual: 3.");

        assertThat(streams.after(grown)).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);

        assertThat(new StreamsHealth(streams).health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(streams.refusal().orElseThrow())
                .contains("more partitions", "FOLLOWTHROUGH_ANALYTICS_APPLICATIONID");
    }

    /** Another thread would fail as this one did, for ever, and every figure would stand still without a word. */
    @Test
    void aSettingThatDoesNotFitEndsCountingAndHealthSaysWhy() {
        var zone = new CannotGoOnException("followthrough.business-zone: is A and was B");

        assertThat(streams.after(new StreamsException(zone))).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);

        assertThat(streams.refusal()).contains("followthrough.business-zone: is A and was B");
        assertThatThrownBy(streams::get)
                .isInstanceOf(ProblemException.class)
                .hasMessage("Nothing is counted: followthrough.business-zone: is A and was B.");
        var health = new StreamsHealth(streams).health();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("refusal", "followthrough.business-zone: is A and was B");
    }
}
