package io.followthrough.intake.cloudevents;

import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.Validated;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent whose attributes are as CloudEvents 1.0.2 says.
 *
 * @param attributes by name, extensions too
 * @param data reads the data when it is wanted: events of other types need not carry ours
 */
public record ReceivedEvent(Map<String, String> attributes, Supplier<Validated<Fields>> data) {

    /** The event, or everything that is wrong with its attributes. */
    static Validated<ReceivedEvent> of(Map<String, String> attributes, Supplier<Validated<Fields>> data) {
        var problems = Attributes.problems(attributes);
        return problems.isEmpty()
                ? new Validated.Accepted<>(new ReceivedEvent(Map.copyOf(attributes), data))
                : new Validated.Refused<>(problems);
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
