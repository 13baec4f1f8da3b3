package io.followthrough.cadence.domain.planning;

import io.followthrough.cadence.domain.definition.Cadence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cadence as it can be made for one person: alternatives chosen, what cannot be made left out with a reason.
 *
 * @param obstacle why the cadence does not suit this person; null if it does
 */
public record Route(
        Cadence cadence,
        List<Leg> legs,
        List<LeftOut> leftOut,
        @Nullable String obstacle) {

    public Route {
        legs = List.copyOf(legs);
        leftOut = List.copyOf(leftOut);
    }

    public static Route of(Cadence cadence, Reachability person) {
        var legs = new ArrayList<Leg>();
        var leftOut = new ArrayList<LeftOut>();
        for (var number = 1; number <= cadence.steps().size(); number++) {
            var step = cadence.step(number);
            var reason = person.obstacle(step.way().channel());
            var instead = step.instead();
            if (reason == null) {
                legs.add(new Leg(number, step, step.way()));
            } else if (instead != null && person.by(instead.channel())) {
                legs.add(new Leg(number, step, instead));
            } else if (step.optional()) {
                leftOut.add(new LeftOut(number, step.way(), reason));
            } else {
                return new Route(cadence, legs, leftOut, "step " + number + " is not possible: " + reason);
            }
        }
        return new Route(
                cadence,
                legs,
                leftOut,
                legs.size() >= Cadence.FEWEST_CONTACTS ? null : "only " + legs.size() + " contacts are possible");
    }

    public boolean suits() {
        return obstacle == null;
    }

    /** What is left of it from a step on, for an enrolment that goes on after a pause. */
    public Route only(List<Integer> numbers) {
        return new Route(
                cadence,
                legs.stream().filter(leg -> numbers.contains(leg.number())).toList(),
                List.of(),
                obstacle);
    }
}
