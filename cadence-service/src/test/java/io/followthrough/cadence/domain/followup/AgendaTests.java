package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** When the clock next matters. */
class AgendaTests {

    @Test
    void anEmailInDoubtIsNotLookedAtAgainAndAgainWhileOthersAreStillPlanned() {
        var story = Story.begin().qualified(UnaryOperator.identity());
        var first = story.dueMail().orElseThrow();
        story.take(Mailing.claim(
                story.followUp(),
                first,
                new Lease("of somebody who died", story.now().plus(ofMinutes(5))),
                Story.RULES,
                story.now()));
        story.after(ofMinutes(6));
        assertThat(story.followUp()
                        .enrolment()
                        .orElseThrow()
                        .touch(first)
                        .orElseThrow()
                        .state())
                .isEqualTo(TouchState.UNCONFIRMED);

        for (var day = 0; day < 100 && story.next().is(NextAction.Kind.ENROLLED); day++) {
            var agenda = Agenda.of(story.followUp(), Story.RULES.policy().patience());
            assertThat(agenda.workAt() == null || agenda.workAt().isAfter(story.now()))
                    .as("on day " + day + ": " + agenda)
                    .isTrue();
            story.after(ofDays(1));
        }
        assertThat(story.next().kind()).as("and it ends").isEqualTo(NextAction.Kind.WAKE_UP);
    }

    @Test
    void nobodyIsCalledTwiceByOneList() {
        var enrolment = Story.begin()
                .qualified(UnaryOperator.identity())
                .followUp()
                .enrolment()
                .orElseThrow();
        var calls = enrolment.touches().stream().filter(PlannedTouch::isTalk).toList();
        var last = calls.getLast().plannedAt().plus(ofMinutes(1));
        assertThat(calls).hasSize(2);

        assertThat(Agenda.onList(enrolment, Instant.MIN, last)).containsExactly(calls.getFirst());
        assertThat(Agenda.onList(enrolment, calls.getLast().plannedAt(), last))
                .as("on the list of its own day")
                .containsExactly(calls.getLast());

        var asked = enrolment.change(
                enrolment.touchId(calls.getLast()),
                touch -> touch.to(TouchState.DUE, CallingBack.ASKED, touch.plannedAt()));
        assertThat(Agenda.onList(asked, Instant.MIN, last))
                .as("the one that was asked for comes first")
                .extracting(PlannedTouch::reason)
                .containsExactly(CallingBack.ASKED);

        var made = enrolment.change(
                enrolment.touchId(calls.getFirst()), touch -> touch.to(TouchState.COMPLETED, null, touch.plannedAt()));
        assertThat(Agenda.onList(made, Instant.MIN, last)).containsExactly(calls.getLast());
    }
}
