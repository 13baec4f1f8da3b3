package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchOutcome;
import io.followthrough.testkit.Fixtures;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two who were one for a while: each is reached by what they themselves gave, whatever was planned by the number of the other. */
class PartedWaysTests {

    private static final String PHONE = "+4930123456";

    private final Story ann = Story.begin().qualified(draft -> draft.reachedBy("ann@example.com", null));
    private final Story bob = Story.of("bob");

    @ParameterizedTest(name = "{0} while one, after {1} hours, news first: {2}")
    @CsvSource({
        "NOTHING, 1, true", "NOTHING, 1, false", "NOTHING, 30, true", "NOTHING, 30, false", "NOTHING, 100, false",
        "CALL_BACK, 100, true", "CALL_BACK, 100, false", "NO_ANSWER, 100, false", "ABSENCE, 1, true",
                "ABSENCE, 1, false",
        "ABSENCE, 30, true", "ABSENCE, 100, false"
    })
    void whoHasNoNumberAloneIsNotCalled(String meanwhile, int hours, boolean newsFirst) {
        ann.after(ofHours(3));
        bob.at(ann.now()).qualified(draft -> draft.reachedBy("bob@example.com", PHONE));
        ann.joins(bob).qualified(draft -> draft.reachedBy("ann@example.com", PHONE));
        ann.after(Duration.ofHours(hours));
        assertThat(hasCall()).as("by the number of the other").isTrue();
        happens(meanwhile);
        bob.at(ann.now());

        if (newsFirst) {
            ann.qualified(draft -> draft.reachedBy("ann@example.com", null)).partsFrom(bob);
        } else {
            ann.partsFrom(bob).qualified(draft -> draft.reachedBy("ann@example.com", null));
        }
        bob.qualified(draft -> draft.reachedBy("bob@example.com", PHONE));

        assertThat(hasCall()).isFalse();
        assertThat(ann.tasks()).isEmpty();
        assertThat(ann.isAlive()).isTrue();
        assertThat(bob.isAlive()).isTrue();
        assertThat(bob.followUp().enrolment().orElseThrow().touches())
                .anyMatch(touch -> touch.channel() == TouchChannel.CALL && Rerouting.isOpen(touch));
    }

    @Test
    void whatAPauseHoldsHasItsOtherWayAtOnceAndItsTimeOnceThePauseIsOver() {
        ann.qualified(draft -> draft.reachedBy("ann@example.com", PHONE)).after(ofHours(30));
        happens("ABSENCE");
        var until = ann.next().at();

        ann.qualified(draft -> draft.reachedBy("ann@example.com", null));

        assertThat(ann.next().kind()).isEqualTo(NextAction.Kind.PAUSED);
        assertThat(ann.next().at()).isEqualTo(until);
        assertThat(hasCall()).isFalse();
        ann.after(Duration.between(ann.now(), until).plusHours(1));
        assertThat(ann.next().kind()).isEqualTo(NextAction.Kind.ENROLLED);
        assertThat(hasCall()).isFalse();
    }

    private void happens(String meanwhile) {
        switch (meanwhile) {
            case "CALL_BACK", "NO_ANSWER" -> {
                var outcome = TouchOutcome.valueOf(meanwhile);
                var again = outcome == TouchOutcome.CALL_BACK ? ann.now().plus(Duration.ofDays(2)) : null;
                ann.reports(ann.tasks().getFirst(), new Report(outcome, null, 5.0, null, Map.of(), again, null));
            }
            case "ABSENCE" -> ann.hears(Fixtures.anActivity("away", ActivityKind.OUT_OF_OFFICE, Story.ANN, ann.now()));
            default -> {}
        }
    }

    private boolean hasCall() {
        return ann.followUp().enrolment().stream()
                .flatMap(enrolment -> enrolment.touches().stream())
                .anyMatch(touch -> touch.channel() == TouchChannel.CALL && Rerouting.isOpen(touch));
    }
}
