package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.NoLead;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchSent;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What was promised for an import alone ends with it, as no promise kept or broken, and nothing leaves any more. */
class UndoneImportTests {

    private final Story story = Story.begin().qualified(UnaryOperator.identity());

    @Test
    void whoIsNoLeadAnyMoreIsPromisedNothing() {
        story.news(People.writing(
                People.aNewLead(
                        Story.ANN, draft -> draft.stage(Stage.DISQUALIFIED).revision(2)),
                null,
                NoLead.WITHDRAWN));

        endsAsIfItHadNeverBeen();
    }

    @Test
    void whoIsKnownFromImportedHistoryAloneAgainIsPromisedNothing() {
        story.qualified(draft -> draft.historic(true));

        endsAsIfItHadNeverBeen();
        assertThat(story.next().cause()).isEqualTo(WakeCause.HISTORIC);
    }

    private void endsAsIfItHadNeverBeen() {
        assertThat(story.told(EnrolmentFinished.class))
                .singleElement()
                .extracting(EnrolmentFinished::outcome)
                .isEqualTo(EnrolmentOutcome.PROSPECT_GONE);
        story.after(ofDays(30));
        assertThat(story.told(TouchSent.class)).isEmpty();
        assertThat(story.followUp().enrolment()).isEmpty();
    }

    @Test
    void whoseListComesAgainIsPromisedContactsAgain() {
        whoIsNoLeadAnyMoreIsPromisedNothing();

        story.news(People.aNewLead(Story.ANN, draft -> draft.revision(9))).after(ofDays(1));

        assertThat(story.followUp().enrolment()).isPresent();
    }
}
