package io.followthrough.standalone.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.standalone.RunningStandalone;
import io.followthrough.testkit.CaptureFlood;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Many captures at once pass without loss. How many can be set, on a system of their own:
 * {@code mvn verify -pl standalone -Dtest=FloodJourneyTests -Dflood=100000}. By default they are people of the past, so
 * that they fill no calendar that other journeys need.
 */
@Tag("journey")
class FloodJourneyTests {

    private static final int CAPTURES = Integer.getInteger("flood", 2_000);

    @Test
    void everyCaptureIsEitherQualifiedOrRejected() {
        var system = RunningStandalone.shared();
        try (var flood = new CaptureFlood(system.bootstrapServers(), System.getProperty("flood") == null)) {
            flood.send(CAPTURES);
            Operator.eventually("all captures accounted for")
                    .atMost(Duration.ofMinutes(1).plusMillis(CAPTURES * 10L))
                    .until(() -> flood.look().accountsFor(CAPTURES));

            var wrong = Math.ceilDiv(CAPTURES, CaptureFlood.ONE_WRONG_IN);
            assertThat(flood.look()).isEqualTo(new CaptureFlood.Tally(CAPTURES - wrong, CAPTURES - wrong, wrong));
        }
    }
}
