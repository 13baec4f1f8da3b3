package io.followthrough.intake.domain;

import io.followthrough.kit.text.Nearest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads values of common kinds, wherever they stand. */
final class Values {

    private Values() {}

    static Reading<String> atMost(int longest, String text) {
        return text.length() <= longest
                ? Reading.of(text)
                : Reading.failed("is longer than " + longest + " characters", "shorten it");
    }

    static <E extends Enum<E>> Reading<E> constant(String text, Class<E> type) {
        var wanted = text.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        var constants = List.of(type.getEnumConstants());
        for (var constant : constants) {
            if (constant.name().equals(wanted)) {
                return Reading.of(constant);
            }
        }
        var names = constants.stream().map(Enum::name).toList();
        var near = Nearest.to(wanted, names)
                .map(name -> "did you mean " + name + "? ")
                .orElse("");
        return Reading.failed(
                "has an unknown value", near + names.stream().collect(Collectors.joining(", ", "allowed are ", "")));
    }

    static Reading<Instant> instantOf(String text) {
        return PointInTime.certain(text)
                .map(Reading::of)
                .orElseGet(() -> Reading.failed(
                        "is no point in time", "write it as ISO 8601 with a zone, for example 2026-03-31T09:30:00Z"));
    }
}
