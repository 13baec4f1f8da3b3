package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureMessage;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.NoLead;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchSent;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What was promised for an import alone ends with it, as no promise kept or broken, and nothing leaves any more. */
class UndoneImportTests {

    private static final CaptureMessage ROW = new CaptureMessage(
            "lead-" + Story.ANN,
            CaptureChannel.WEB_FORM,
            Story.begin().now(),
            "I have been looking for something like this");

    private final Story story = Story.begin().qualified(UnaryOperator.identity());

    @Test
    void whoIsNoLeadAnyMoreIsPromisedNothing() {
        story.news(People.writing(
                People.aNewLead(
                        Story.ANN, draft -> draft.stage(Stage.DISQUALIFIED).revision(2)),
                null,
                NoLead.WITHDRAWN));

        endsAsIfItHadNeverBeen();
        assertThat(story.next().kind()).isEqualTo(NextAction.Kind.NONE);
        assertThat(story.followUp().needsNextAction())
                .as("counted by the audit")
                .isFalse();
    }

    /** Of the same stage as before, and somebody after all: what they wrote is spam, say. */
    @Test
    void whoIsKnownByMoreAgainIsCountedAgainAndHasANextAction() {
        whoIsNoLeadAnyMoreIsPromisedNothing();

        story.news(People.writing(
                People.aNewLead(
                        Story.ANN, draft -> draft.stage(Stage.DISQUALIFIED).revision(3)),
                null,
                NoLead.SPAM));

        assertThat(story.followUp().needsNextAction()).isTrue();
        assertThat(story.next().cause()).isEqualTo(WakeCause.DISQUALIFIED);
    }

    @Test
    void whoIsKnownFromImportedHistoryAloneAgainIsPromisedNothing() {
        story.qualified(draft -> draft.historic(true));

        endsAsIfItHadNeverBeen();
        assertThat(story.next().cause()).isEqualTo(WakeCause.HISTORIC);
    }

    @Test
    void whatStoodInItsRowsIsForNobodyToAnswer() {
        var list = Story.begin();
        list.news(People.writing(
                People.aNewLead(Story.ANN, draft -> draft.reachedBy("ann@example.com", null)), ROW, null));
        assertThat(list.followUp().toAnswer()).hasSize(1);

        list.news(People.writing(
                People.aNewLead(
                        Story.ANN,
                        draft -> draft.reachedBy("ann@example.com", null)
                                .stage(Stage.DISQUALIFIED)
                                .revision(2)),
                null,
                NoLead.WITHDRAWN));

        assertThat(list.followUp().toAnswer()).isEmpty();
        assertThat(list.followUp().memory().notes()).isEmpty();
    }

    @Test
    void whatSomebodyOfItWroteByMailIsStillAnswered() {
        story.hears(ActivityKind.EMAIL_REPLIED);
        var written = story.followUp().toAnswer();
        assertThat(written).hasSize(1);

        story.news(People.writing(
                People.aNewLead(
                        Story.ANN, draft -> draft.stage(Stage.DISQUALIFIED).revision(2)),
                null,
                NoLead.WITHDRAWN));

        assertThat(story.followUp().toAnswer()).isEqualTo(written);
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
