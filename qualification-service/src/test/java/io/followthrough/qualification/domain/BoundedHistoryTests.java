package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.activity;
import static io.followthrough.qualification.Facts.webForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.LeadCaptured;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A document stays bounded, and still knows every fact it ever held. */
class BoundedHistoryTests {

    private static final List<ActivityRecorded> OPENS = IntStream.range(0, 1000)
            .mapToObj(n -> activity(ActivityKind.EMAIL_OPENED, TODAY.minusSeconds(n)))
            .toList();

    @Test
    void onlyTheNewestRoutineActivitiesAreKeptWhole() {
        var prospect = with(OPENS);

        assertThat(prospect.activities()).hasSize(Surplus.ROUTINE);
        assertThat(prospect.activities().getLast()).isEqualTo(OPENS.getFirst());
        assertThat(prospect.folded().activities().get(ActivityKind.EMAIL_OPENED).size())
                .isEqualTo(800);
    }

    @Test
    void aReplayOfAFoldedActivityChangesNothing() {
        var prospect = with(OPENS);

        for (var open : OPENS) {
            assertThat(prospect.with(open)).isSameAs(prospect);
        }
    }

    @Test
    void whatIsKeptDoesNotDependOnTheOrderOfArrival() {
        var shuffled = new ArrayList<>(OPENS);
        Collections.shuffle(shuffled, new Random(3));

        assertThat(with(shuffled)).isEqualTo(with(OPENS));
    }

    @Test
    void aMergeOfHalvesIsTheWhole() {
        var merged = with(OPENS.subList(0, 600)).absorb(with(OPENS.subList(400, 1000)));

        assertThat(merged.activities()).isEqualTo(with(OPENS).activities());
        assertThat(merged.folded()).isEqualTo(with(OPENS).folded());
    }

    @Test
    void whatDecidesIsNeverFolded() {
        var prospect = with(OPENS).with(activity(ActivityKind.DEAL_WON, TODAY.minusSeconds(100_000)));

        assertThat(prospect.activities()).anyMatch(held -> held.kind() == ActivityKind.DEAL_WON);
    }

    @Test
    void theFirstCaptureIsAlwaysKept() {
        var captures = IntStream.range(0, 300)
                .mapToObj(n -> webForm(TODAY.minusSeconds(n)))
                .toList();
        var prospect = Prospect.firstSeen("p", TODAY);
        for (var capture : captures) {
            prospect = prospect.with(capture);
        }

        assertThat(prospect.captures()).hasSize(Surplus.CAPTURES + 1);
        assertThat(prospect.captures().getFirst()).isEqualTo(captures.getLast());
        for (LeadCaptured capture : captures) {
            assertThat(prospect.with(capture)).isSameAs(prospect);
        }
    }

    private static Prospect with(List<ActivityRecorded> activities) {
        var prospect = Prospect.firstSeen("p", TODAY);
        for (var activity : activities) {
            prospect = prospect.with(activity);
        }
        return prospect;
    }
}
