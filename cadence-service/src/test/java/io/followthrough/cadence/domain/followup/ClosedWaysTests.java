package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.cadence.People.Draft;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.TouchChannel;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Where a way is closed under way, what is left of a cadence is made by the ways that are left. */
class ClosedWaysTests {

    private final Story story =
            Story.begin().qualified(UnaryOperator.identity()).after(ofDays(1).plusHours(1));

    @Test
    void whoWantsNoCallsAnyMoreIsNotOnTheListOfThoseToCall() {
        assertThat(open(TouchChannel.CALL)).isNotEmpty();
        var contacts = open(TouchChannel.CALL).size() + open(TouchChannel.EMAIL).size();

        becomes(draft -> draft.consent(new Consent(ConsentStatus.GRANTED, ConsentStatus.DENIED, null, null)));

        assertThat(open(TouchChannel.CALL)).isEmpty();
        assertThat(story.tasks()).isEmpty();
        assertThat(open(TouchChannel.EMAIL)).hasSizeBetween(1, contacts);
        assertThat(story.isAlive()).isTrue();
    }

    @Test
    void aNumberThatWasTakenBackIsNotCalled() {
        becomes(draft -> draft.reachedBy("ann@example.com", null));

        assertThat(open(TouchChannel.CALL)).isEmpty();
        assertThat(open(TouchChannel.EMAIL)).isNotEmpty();
    }

    @Test
    void whoWantsNoMailsAnyMoreIsCalled() {
        becomes(draft -> draft.consent(new Consent(ConsentStatus.DENIED, ConsentStatus.GRANTED, null, null)));

        assertThat(open(TouchChannel.EMAIL)).isEmpty();
        assertThat(open(TouchChannel.CALL)).isNotEmpty();
    }

    @Test
    void withoutAnyWayLeftTheCadenceEndsAndSaysWhy() {
        becomes(draft -> draft.reachedBy(null, null));

        assertThat(story.told(EnrolmentFinished.class)).hasSize(1);
        assertThat(story.isAlive()).isTrue();
    }

    @Test
    void newsThatCloseNothingMoveNothing() {
        var planned = story.followUp().enrolment().orElseThrow().touches();

        becomes(draft -> draft.score(61));

        assertThat(story.followUp().enrolment().orElseThrow().touches()).isEqualTo(planned);
    }

    private void becomes(UnaryOperator<Draft> change) {
        story.news(People.aNewLead(Story.ANN, draft -> change.apply(draft).revision(2)));
        story.after(ofDays(0));
    }

    private List<PlannedTouch> open(TouchChannel channel) {
        return story.followUp().enrolment().stream()
                .flatMap(running -> running.touches().stream())
                .filter(touch -> Rerouting.isOpen(touch) && touch.channel() == channel)
                .toList();
    }
}
