package io.followthrough.cadence.domain.planning;

import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.definition.ContactWindow;
import io.followthrough.cadence.domain.definition.Way;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cadence as it can be made for one person: alternatives chosen, what cannot be made left out with a reason.
 *
 * @param windows of all the cadence's ways, by id, in the versions that hold for this person
 * @param obstacle why the cadence does not suit this person; null if it does
 */
public record Route(
        Cadence cadence,
        List<Leg> legs,
        List<LeftOut> leftOut,
        Map<String, ContactWindow> windows,
        @Nullable String obstacle) {

    public Route {
        legs = List.copyOf(legs);
        leftOut = List.copyOf(leftOut);
        windows = Map.copyOf(windows);
    }

    /** @param windows by id */
    public static Route of(Cadence cadence, Reachability person, Function<String, ContactWindow> windows) {
        var known = cadence.windows().stream().collect(Collectors.toMap(Function.identity(), windows));
        var legs = new ArrayList<Leg>();
        var leftOut = new ArrayList<LeftOut>();
        for (var number = 1; number <= cadence.steps().size(); number++) {
            var step = cadence.step(number);
            var reason = person.obstacle(step.way().channel());
            var instead = step.instead();
            if (reason == null) {
                legs.add(new Leg(number, step, step.way(), windowOf(step.way(), known, person)));
            } else if (instead != null && person.by(instead.channel())) {
                legs.add(new Leg(number, step, instead, windowOf(instead, known, person)));
            } else if (step.optional()) {
                leftOut.add(new LeftOut(number, step.way(), reason));
            } else {
                return new Route(cadence, legs, leftOut, known, "step " + number + " is not possible: " + reason);
            }
        }
        return new Route(
                cadence,
                legs,
                leftOut,
                known,
                legs.size() >= Cadence.FEWEST_CONTACTS ? null : "only " + legs.size() + " contacts are possible");
    }

    private static ContactWindow windowOf(Way way, Map<String, ContactWindow> windows, Reachability person) {
        return person.suited(way.channel(), Objects.requireNonNull(windows.get(way.window())));
    }

    public boolean suits() {
        return obstacle == null;
    }

    /** Which version of each window it goes by, so that what is promised by them can keep them. */
    public Map<String, Integer> windowVersions() {
        return windows.values().stream().collect(Collectors.toMap(ContactWindow::id, ContactWindow::version));
    }

    /** What is left of a cadence, by the ways that are open now; what cannot be made any more is left out. */
    public static Route rest(
            Cadence cadence,
            Reachability person,
            Function<String, ContactWindow> windows,
            Collection<Integer> numbers) {
        var known = cadence.windows().stream().collect(Collectors.toMap(Function.identity(), windows));
        var legs = new ArrayList<Leg>();
        var leftOut = new ArrayList<LeftOut>();
        for (var number : numbers.stream().distinct().sorted().toList()) {
            var step = cadence.step(number);
            step.ways().stream()
                    .filter(way -> person.by(way.channel()))
                    .findFirst()
                    .ifPresentOrElse(
                            way -> legs.add(new Leg(number, step, way, windowOf(way, known, person))),
                            () -> leftOut.add(new LeftOut(
                                    number,
                                    step.way(),
                                    Objects.requireNonNull(
                                            person.obstacle(step.way().channel())))));
        }
        return new Route(cadence, legs, leftOut, known, null);
    }

    /** The same with this contact at whatever hour its representative works: the person has named the time. */
    public Route at(NamedHour named, int number) {
        return new Route(
                cadence,
                legs.stream()
                        .map(leg -> leg.number() == number
                                ? new Leg(number, leg.step(), leg.way(), leg.window(), named)
                                : leg)
                        .toList(),
                leftOut,
                windows,
                obstacle);
    }

    /** Whether one contact that leaves by itself follows another, as for somebody who cannot be called. */
    boolean hasEmailsInARow() {
        return IntStream.range(1, legs.size())
                .anyMatch(at -> legs.get(at - 1).way().leavesByItself()
                        && legs.get(at).way().leavesByItself());
    }

    /** The same without these, if enough of it is left. */
    public Route without(List<LeftOut> overtaken) {
        if (overtaken.isEmpty() || legs.size() - overtaken.size() < Cadence.FEWEST_CONTACTS) {
            return this;
        }
        var gone = overtaken.stream().map(LeftOut::number).collect(Collectors.toSet());
        return new Route(
                cadence,
                legs.stream().filter(leg -> !gone.contains(leg.number())).toList(),
                Stream.concat(leftOut.stream(), overtaken.stream()).toList(),
                windows,
                obstacle);
    }
}
