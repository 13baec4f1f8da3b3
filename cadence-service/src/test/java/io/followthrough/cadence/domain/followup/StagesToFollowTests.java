package io.followthrough.cadence.domain.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The audit counts everybody whom something must happen to next, in whatever stage. */
class StagesToFollowTests {

    @ParameterizedTest
    @EnumSource(Stage.class)
    void allButCustomersAndThoseWhoOptedOutNeedANextAction(Stage stage) {
        var story = Story.begin().qualified(who -> who.stage(stage));

        assertThat(story.followUp().needsNextAction()).isEqualTo(stage != Stage.CUSTOMER && stage != Stage.OPTED_OUT);
        assertThat(story.isAlive()).isTrue();
    }
}
