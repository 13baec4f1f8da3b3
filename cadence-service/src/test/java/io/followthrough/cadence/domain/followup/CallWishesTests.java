package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.cadence.domain.Known;
import io.followthrough.cadence.domain.planning.RepCalendar;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureMessage;
import io.followthrough.events.TouchOutcome;
import io.followthrough.events.TouchSent;
import io.followthrough.events.TouchSkipped;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nothing that leaves by itself takes the place of a call that somebody asked for. */
class CallWishesTests {

    @Test
    void aMessageThatAsksForACallHoldsUntilSomebodyCalls() {
        var story = asked("Please call me about the warehouse.").after(ofDays(60));

        assertThat(story.told(TouchSent.class)).hasSize(1);
        assertThat(story.followUp().toAnswer()).hasSize(1);
        assertThat(CallWishes.isOverdue(story.followUp(), Story.RULES, story.now()))
                .isTrue();
        assertThat(story.isAlive()).isTrue();

        story.take(Answering.answered(
                story.followUp(), story.followUp().toAnswer().getFirst().id(), 5.0, "called", story.now()));
        assertThat(CallWishes.isOverdue(story.followUp(), Story.RULES, story.now()))
                .isFalse();
        assertThat(Holding.of(story.followUp())).isEmpty();
    }

    @Test
    void anyOtherMessageIsNoCallThatIsLate() {
        var story = asked("Does it work with two warehouses?").after(ofDays(15));

        assertThat(CallWishes.isOverdue(story.followUp(), Story.RULES, story.now()))
                .isFalse();
    }

    @Test
    void aCallThatWasAskedForIsNeverGivenUpAndIsToldWhenItIsLate() {
        var story = Story.begin().qualified(draft -> draft).after(ofDays(1).plusHours(1));
        var call = story.tasks().getFirst();
        story.reports(call, report(story, TouchOutcome.CALL_BACK, ofDays(1)));
        story.after(ofDays(2));
        var asked = story.tasks().getFirst();
        var sent = story.told(TouchSent.class).size();

        story.after(ofDays(40));

        assertThat(story.tasks()).as("still to be made").contains(asked);
        assertThat(story.told(TouchSent.class)).as("nothing in its place").hasSize(sent);
        assertThat(story.followUp().callToRearrange())
                .hasValueSatisfying(late -> assertThat(late.reason()).endsWith(", and nobody has called since"));
        assertThat(story.isAlive()).isTrue();
        var calendar = RepCalendar.of(Known.ben(Known.plenty()), Map.of(), (country, day) -> false);
        assertThat(Promises.endangered(story.followUp(), calendar, Story.RULES, story.now()))
                .as("whoever makes it is there")
                .isEmpty();

        story.reports(asked, report(story, TouchOutcome.CONNECTED, null));
        var made =
                story.followUp().enrolmentOf(asked).orElseThrow().touch(asked).orElseThrow();
        assertThat(made.state()).isEqualTo(TouchState.COMPLETED);
        assertThat(made.reason()).as("it is late no more").isNull();
        assertThat(story.followUp().callToRearrange()).isEmpty();
    }

    @Test
    void noOtherCallComesOntoTheListBeforeTheOneThatWasAskedFor() {
        var story = Story.begin().qualified(draft -> draft).after(ofDays(1).plusHours(1));
        story.reports(story.tasks().getFirst(), report(story, TouchOutcome.CALL_BACK, ofDays(1)));
        story.after(ofDays(2));
        var asked = story.tasks().getFirst();

        for (var day = 0; day < 40; day++) {
            story.after(ofDays(1));
            assertThat(story.tasks()).as("day " + day).containsExactly(asked);
        }
        assertThat(story.told(TouchSkipped.class))
                .as("nothing is missed for it")
                .isEmpty();

        story.reports(asked, report(story, TouchOutcome.NO_ANSWER, null));
        story.after(ofDays(1));
        assertThat(story.isAlive()).isTrue();
        assertThat(story.followUp().enrolment().stream().flatMap(enrolment -> enrolment.touches().stream()))
                .as("once it was tried, what waited for it comes onto the list or looks for its next hours")
                .noneMatch(touch -> story.next().is(NextAction.Kind.ENROLLED)
                        && CallWishes.FIRST.equals(touch.reason())
                        && !touch.dueAt().isAfter(story.now()));
    }

    @Test
    void whatNoDayWillMakePossibleIsSeenByWhoeverSeesToIt() {
        var story = Story.begin().qualified(draft -> draft).after(ofDays(1).plusHours(1));

        assertThat(without(story, "no room for a CALL of 15 minutes").callToRearrange())
                .as("tomorrow may bring room")
                .isEmpty();
        var stuck = without(
                story,
                "the working hours of ben (Europe/Berlin) never meet the hours \"calls\" in Pacific/Apia for a CALL of 15 minutes");
        assertThat(stuck.callToRearrange())
                .hasValueSatisfying(call -> assertThat(stuck.toRearrangeSince(call))
                        .startsWith("no room yet to go on: the working hours of ben"));
    }

    private static FollowUp without(Story story, String room) {
        return story.followUp()
                .with(NextAction.paused(
                        story.followUp().enrolment().orElseThrow(),
                        story.now().plus(ofDays(1)),
                        "no room yet to go on: " + room));
    }

    private static Story asked(String text) {
        var lead = Story.begin();
        return lead.news(People.writing(
                        People.aNewLead(Story.ANN, draft -> draft.reachedBy("ann@example.com", null)),
                        new CaptureMessage("lead-" + Story.ANN, CaptureChannel.WEB_FORM, lead.now(), text),
                        null))
                .after(ofHours(1));
    }

    private static Report report(Story story, TouchOutcome outcome, @Nullable Duration in) {
        return new Report(
                outcome,
                null,
                5.0,
                null,
                Map.of(),
                in == null ? null : story.now().plus(in),
                null);
    }
}
