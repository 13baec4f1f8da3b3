package io.followthrough.intake.cloudevents;

import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.Validated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent that can be told from others and whose data can be read, as CloudEvents 1.0.2 says.
 *
 * @param attributes by name, extensions too, without those that are not as they should be
 * @param odd what is not, and costs nobody the person whom the event is about
 * @param data reads the data when it is wanted: events of other types need not carry ours
 */
public record ReceivedEvent(Map<String, String> attributes, List<Odd> odd, Supplier<Validated<Fields>> data) {

    /** Without these nobody knows which event it is, or how to read what it carries. */
    private static final Set<String> NEEDED =
            Set.of("", "specversion", "id", "source", "type", "datacontenttype", "data", "data_base64");

    /** An attribute that is passed over. */
    record Odd(String value, Problem problem) {}

    /**
     * The event, or everything that is wrong with what it needs.
     *
     * @param misshapen attributes of a form that none has
     */
    static Validated<ReceivedEvent> of(
            Map<String, String> attributes, List<Odd> misshapen, Supplier<Validated<Fields>> data) {
        var odd = new ArrayList<>(misshapen);
        var told = misshapen.stream().map(each -> each.problem().field()).toList();
        Attributes.problems(attributes).stream()
                .filter(problem -> !told.contains(problem.field()))
                .forEach(problem -> odd.add(new Odd(attributes.getOrDefault(problem.field(), ""), problem)));
        var wrong = odd.stream()
                .map(Odd::problem)
                .filter(problem -> NEEDED.contains(problem.field()))
                .toList();
        if (!wrong.isEmpty()) {
            return new Validated.Refused<>(wrong);
        }
        var usable = new HashMap<>(attributes);
        odd.forEach(each -> usable.remove(each.problem().field()));
        return new Validated.Accepted<>(new ReceivedEvent(Map.copyOf(usable), List.copyOf(odd), data));
    }

    /** @return null for an attribute that the event does not have */
    public @Nullable String get(String attribute) {
        return attributes.get(attribute);
    }

    /** One that every CloudEvent has. */
    String required(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    static <T> Validated<T> noEvent(String problem, String remedy) {
        return Validated.refused("", "is not a CloudEvent: " + problem, remedy);
    }

    static Problem wrong(String attribute, String problem, String remedy) {
        return new Problem(attribute, problem, remedy);
    }
}
