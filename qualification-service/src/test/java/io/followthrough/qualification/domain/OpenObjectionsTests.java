package io.followthrough.qualification.domain;

import static io.followthrough.events.ActivityKind.OBJECTION_CLEARED;
import static io.followthrough.events.ActivityKind.OBJECTION_RAISED;
import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.qualification.Facts.objection;
import static io.followthrough.qualification.Facts.prospect;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenObjectionsTests {

    @Test
    void whatIsRaisedIsOpenUntilItIsCleared() {
        var raised = objection(OBJECTION_RAISED, "PRICE", daysAgo(2));

        assertThat(OpenObjections.of(prospect(raised)))
                .extracting(OpenObjections.Open::type)
                .containsExactly("PRICE");
        assertThat(OpenObjections.of(prospect(raised, objection(OBJECTION_CLEARED, "price", daysAgo(1)))))
                .isEmpty();
    }

    @Test
    void raisedAgainItIsOpenAgain() {
        assertThat(OpenObjections.of(prospect(
                        objection(OBJECTION_RAISED, "PRICE", daysAgo(3)),
                        objection(OBJECTION_CLEARED, "PRICE", daysAgo(2)),
                        objection(OBJECTION_RAISED, "PRICE", daysAgo(1)))))
                .extracting(OpenObjections.Open::since)
                .containsExactly(daysAgo(1));
    }

    /** The ids of facts of one moment say nothing of their order. */
    @Test
    void raisedAndClearedAtTheSameMomentIsCleared() {
        assertThat(OpenObjections.of(prospect(
                        objection(OBJECTION_CLEARED, "PRICE", TODAY), objection(OBJECTION_RAISED, "PRICE", TODAY))))
                .isEmpty();
    }
}
