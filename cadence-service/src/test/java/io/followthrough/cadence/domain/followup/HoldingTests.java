package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.cadence.domain.newsletter.Subscription;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureMessage;
import io.followthrough.events.TouchOutcome;
import io.followthrough.events.TouchSent;
import io.followthrough.events.TouchSkipped;
import io.followthrough.events.Unclear;
import io.followthrough.testkit.Fixtures;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing is sent by itself to somebody who waits for our answer. */
class HoldingTests {

    private static final String FIRST = "lead-" + Story.ANN;

    @Test
    void whatSaysThatAMessageHasArrivedLeavesAtOnceAndWhatFollowsWaitsForTheAnswer() {
        var lead = aLeadByMailAlone().after(ofDays(7));

        assertThat(lead.told(TouchSent.class))
                .extracting(sent -> sent.touch().step())
                .containsExactly(1);
        assertThat(lead.told(TouchSkipped.class)).isEmpty();
        assertThat(held(lead)).isTrue();
        assertThat(lead.isAlive()).isTrue();
    }

    @Test
    void onceItIsAnsweredTheRestGoesOnOneByOne() {
        var lead = aLeadByMailAlone().after(ofDays(7));
        lead.take(Answering.answered(lead.followUp(), FIRST, null, null, lead.now()));

        assertThat(held(lead)).isFalse();
        var next = lead.dueMail().orElseThrow();
        assertThat(Punctuality.obstacle(lead.followUp(), next, Story.RULES, lead.now()))
                .hasValueSatisfying(late -> assertThat(late).startsWith("overdue"));
        lead.take(Punctuality.postpone(lead.followUp(), "overdue", Story.RULES, lead.now()))
                .after(ofDays(30));
        var left = lead.told(TouchSent.class).stream()
                .map(sent -> sent.touch().plannedAt())
                .toList();
        assertThat(left).hasSize(4).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aQuestionHoldsHoweverLongNobodyAnswersAndIsOverdueMeanwhile() {
        var lead = aLeadByMailAlone().after(Story.RULES.policy().patience().minusHours(1));
        assertThat(isOverdue(lead)).isFalse();

        lead.after(ofHours(2));
        assertThat(isOverdue(lead)).isTrue();

        lead.after(ofDays(60));
        assertThat(lead.told(TouchSent.class)).as("but the first").hasSize(1);
        assertThat(Holding.of(lead.followUp())).contains(Holding.UNANSWERED);
        assertThat(isOverdue(lead)).isTrue();
        assertThat(lead.isAlive()).isTrue();

        lead.take(Answering.answered(lead.followUp(), FIRST, null, null, lead.now()));
        assertThat(Holding.of(lead.followUp())).isEmpty();
        assertThat(isOverdue(lead)).isFalse();
    }

    @Test
    void whatNobodyReadsIsOverdueTooUnlessAnImportBroughtIt() {
        var said = new Unclear("fact", Fixtures.MONDAY_8AM, "Mmh, well.", List.of("NOT_NOW"), false);
        var lead = Story.begin().news(People.unclear(People.aNewLead(Story.ANN), said));
        assertThat(isOverdue(lead)).isFalse();

        lead.after(ofDays(4));
        assertThat(isOverdue(lead)).isTrue();
        lead.news(People.unclear(
                People.aNewLead(Story.ANN, draft -> draft.revision(2).historic(true)), said));
        assertThat(isOverdue(lead)).isFalse();
    }

    @Test
    void aServiceThatHasLostItsStoreHearsAgainWhatWasAnswered() {
        var lead = aLeadByMailAlone().after(ofDays(1));
        var answer = Answering.answered(lead.followUp(), FIRST, 5.0, "sent the list", lead.now());
        var note = (ActivityRecorded) answer.facts().getFirst();

        lead.hears(note);

        assertThat(lead.followUp().toAnswer()).isEmpty();
    }

    @Test
    void whatWaitedTooLongIsNoBrokenPromise() {
        var lead = aLeadByMailAlone().after(ofDays(7));
        var held = lead.followUp().enrolment().orElseThrow().touches().get(1);

        assertThat(Holding.explains(held.reason())).isTrue();
        assertThat(Holding.explains(Punctuality.TOO_LATE + "31 days after its time; " + held.reason()))
                .isTrue();
        assertThat(Holding.explains("too late to make sense: 31 days after its time"))
                .isFalse();
    }

    @Test
    void aSecondMessageHoldsWhateverTheCadenceHasPlanned() {
        var story = aLeadWhoIsCalled().after(ofDays(2));
        writes(story, "form-2", 2);

        story.after(ofDays(5));

        assertThat(story.told(TouchSent.class))
                .extracting(sent -> sent.touch().step())
                .containsExactly(1);
    }

    @Test
    void callsStayOnTheListAndWhoeverIsSpokenWithHasBeenAnswered() {
        var story = aLeadWhoIsCalled().after(ofDays(1).plusHours(1));
        writes(story, "form-2", 2);
        var call = story.tasks().getFirst();

        story.reports(call, new Report(TouchOutcome.CONNECTED, null, 5.0, null, Map.of(), null, null));

        assertThat(story.followUp().toAnswer()).isEmpty();
        story.after(ofDays(9));
        assertThat(story.told(TouchSent.class))
                .extracting(sent -> sent.touch().step())
                .contains(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"CALL_CONNECTED", "MEETING_HELD"})
    void soHasWhoeverWasSpokenWithBySomethingElse(ActivityKind talk) {
        var story = aLeadWhoIsCalled().after(ofDays(1).plusHours(1));
        writes(story, "form-2", 2);
        story.after(ofHours(1));

        story.hears(talk);

        assertThat(story.followUp().toAnswer()).isEmpty();
        writes(story, "form-3", 3);
        assertThat(story.followUp().toAnswer()).as("written after the talk").hasSize(1);
    }

    @Test
    void aNewsletterWaitsToo() {
        var lead = aLeadByMailAlone().after(ofDays(2));

        assertThat(Subscription.later(lead.followUp(), Story.RULES, lead.now()))
                .contains(lead.now().plus(Holding.LOOK_AGAIN));
    }

    @Test
    void whoWasWrittenToMayHaveAnsweredWhatNobodyHears() {
        var lead = aLeadByMailAlone().after(ofHours(1));
        var enrolment = lead.followUp().enrolment().orElseThrow();
        var first = enrolment.touchId(enrolment.touches().getFirst());
        var second = enrolment.touchId(enrolment.touches().get(1));
        var unwritten = Story.withoutRoom().qualified(draft -> draft).followUp();

        assertThat(Holding.unheard(lead.followUp(), second, Story.RULES)).contains(Holding.UNHEARD);
        assertThat(Holding.unheard(lead.followUp(), first, Story.RULES))
                .as("says at once that a form has arrived")
                .isEmpty();
        assertThat(Holding.unheard(unwritten)).as("has nothing to answer").isEmpty();
    }

    private static Story aLeadByMailAlone() {
        var lead = Story.begin();
        return lead.news(People.writing(
                People.aNewLead(Story.ANN, draft -> draft.reachedBy("ann@example.com", null)),
                message(FIRST, lead.now()),
                null));
    }

    private static Story aLeadWhoIsCalled() {
        return Story.begin().qualified(draft -> draft);
    }

    private static void writes(Story story, String leadId, long revision) {
        story.news(People.writing(
                People.aNewLead(Story.ANN, draft -> draft.revision(revision)), message(leadId, story.now()), null));
    }

    private static boolean isOverdue(Story story) {
        return Holding.isOverdue(story.followUp(), Story.RULES, story.now());
    }

    private static boolean held(Story story) {
        return story.followUp().enrolment().orElseThrow().touches().stream()
                .anyMatch(touch -> Holding.UNANSWERED.equals(touch.reason()));
    }

    private static CaptureMessage message(String leadId, Instant at) {
        return new CaptureMessage(leadId, CaptureChannel.WEB_FORM, at, "Does it work with two warehouses? " + leadId);
    }
}
