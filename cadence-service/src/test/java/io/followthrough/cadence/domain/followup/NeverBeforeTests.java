package io.followthrough.cadence.domain.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.Known;
import io.followthrough.cadence.domain.planning.PlanResult.Accepted;
import io.followthrough.cadence.domain.planning.Planner;
import io.followthrough.cadence.domain.planning.PlanningPolicy;
import io.followthrough.cadence.domain.planning.RepCalendar;
import io.followthrough.events.EnrolmentStarted;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nobody is contacted before being known. When an operator moves the clock, due work lives through the hours in between, and
 * plans at each of them for whoever waits: also for those who came at the end of it.
 */
class NeverBeforeTests {

    private final Planner planner = new Planner((country, day) -> false, PlanningPolicy.DEFAULT);
    private final RepCalendar calendar = RepCalendar.of(Known.ben(Known.plenty()), Map.of(), (country, day) -> false);

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverHourIsLivedNobodyIsPromisedAnythingBeforeTheInterestCame(long seed) {
        var random = new Random(seed);
        var story = Story.withoutRoom().qualified(UnaryOperator.identity());
        assertThat(story.next().is(NextAction.Kind.WAITING)).isTrue();
        var since = story.now();
        var lived = since.minus(Duration.ofMinutes(random.nextInt(60 * 24 * 400)));

        var request = Planning.request(story.followUp(), Story.RULES, lived).orElseThrow();
        assertThat(request.earliest()).isAfterOrEqualTo(since);
        var plan = (Accepted) planner.plan(request, List.of(calendar));
        assertThat(plan.contacts())
                .allSatisfy(contact -> assertThat(contact.at()).isAfterOrEqualTo(since));
        story.take(Planning.apply(story.followUp(), request, plan, Story.RULES, lived));

        var enrolment = story.followUp().enrolment().orElseThrow();
        assertThat(enrolment.startedAt()).isAfterOrEqualTo(since);
        assertThat(enrolment.touches())
                .allSatisfy(touch -> assertThat(touch.plannedAt()).isAfterOrEqualTo(since));
        assertThat(story.told(EnrolmentStarted.class).getFirst().firstPlannedAt())
                .isAfterOrEqualTo(since);
        assertThat(Mailing.due(story.followUp(), lived))
                .as("nothing leaves at the hour that is lived")
                .isEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }
}
