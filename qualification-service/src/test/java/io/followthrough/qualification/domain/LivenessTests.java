package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.qualification.ShippedRules;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Nobody falls through the cracks: whoever is neither customer nor opted out is sought now or at a date ahead. */
class LivenessTests {

    @Test
    void whateverHappenedInWhateverOrderThereIsANextStep() {
        var people = new GeneratedPeople(7);
        var random = new Random(7);
        for (var n = 0; n < 1000; n++) {
            var prospect = Prospect.firstSeen("p", TODAY);
            for (var fact : people.facts()) {
                prospect = GeneratedPeople.with(prospect, fact);
                var now = TODAY.plus(Duration.ofDays(random.nextInt(1000)));
                var decision = ShippedRules.QUALIFICATION.decide(prospect, now);
                var stage = decision.stage().stage();
                if (stage != Stage.CUSTOMER
                        && stage != Stage.OPTED_OUT
                        && decision.road().road() == Road.FUTURE_INTEREST) {
                    assertThat(decision.road().reentryAt()).as("%s", prospect).isAfter(now);
                }
                assertThat(decision.road().reason()).isNotBlank();
            }
        }
    }

    @Test
    void aPersonOfWhomNothingIsKnownIsSoughtNow() {
        var decision = ShippedRules.QUALIFICATION.decide(Prospect.firstSeen("p", TODAY), TODAY);

        assertThat(decision.road().road()).isEqualTo(Road.CURRENT_INTEREST);
        assertThat(decision.missing()).hasSize(6);
    }
}
