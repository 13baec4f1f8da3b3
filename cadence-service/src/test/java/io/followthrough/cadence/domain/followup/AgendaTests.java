package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

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
}
