package io.followthrough.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * What is wrong with an event, in words for whoever sent it: the field and what belongs there. The value itself is never
 * repeated, for it may be somebody's name and these words end in logs.
 */
final class ReadErrors {

    /** Attributes as the CloudEvents library names them in its messages, before the wrong value. */
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?:Attribute '|Missing mandatory |value for \"|Invalid (?=specversion))([a-z]+)");

    private ReadErrors() {}

    static String inData(JacksonException wrong) {
        return wrong instanceof StreamReadException && !(wrong instanceof InputCoercionException)
                ? "data: not JSON" + position(wrong)
                : "data" + path(wrong) + ": " + expected(wrong);
    }

    static String missing(Collection<String> fields) {
        return fields.stream().map(field -> field + ": missing").collect(Collectors.joining("; "));
    }

    static String notACloudEvent(RuntimeException wrong) {
        var attribute = ATTRIBUTE.matcher(String.valueOf(wrong.getMessage()));
        var why = attribute.find()
                ? attribute.group(1) + " is missing or wrong"
                : "neither ce_ headers nor structured JSON that can be read";
        return "not a CloudEvent: " + why + "; send CloudEvents 1.0 in Kafka binary or structured mode";
    }

    private static String expected(JacksonException wrong) {
        return switch (wrong) {
            case InvalidNullException _ -> "missing";
            case MismatchedInputException mismatch -> expected(mismatch.getTargetType());
            case InputCoercionException overflow -> expected(overflow.getTargetType());
            case StreamConstraintsException _ -> "nested too deeply or too long";
            default -> "cannot be read";
        };
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "cannot be read";
        }
        if (type.isEnum()) {
            return "not one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type == Instant.class) {
            return "not a point in time; write ISO 8601 with an offset, for example 2026-03-02T12:00:00Z";
        }
        if (type == LocalDate.class) {
            return "not a day; write ISO 8601, for example 2026-03-02";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "not a whole number in range";
        }
        if (type == double.class || type == Double.class || type == BigDecimal.class) {
            return "not a number in range";
        }
        if (type == boolean.class) {
            return "neither true nor false";
        }
        if (type == String.class) {
            return "not a text";
        }
        return Collection.class.isAssignableFrom(type) ? "not a list" : "not an object";
    }

    private static String position(JacksonException wrong) {
        var location = wrong.getLocation();
        return location == null ? "" : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }

    /** For example {@code .criteria[0].name}. */
    private static String path(JacksonException wrong) {
        var path = new StringBuilder();
        for (var step : wrong.getPath()) {
            path.append(step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName());
        }
        return path.toString();
    }
}
