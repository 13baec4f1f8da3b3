package io.followthrough.intake.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads typed values out of fields and gathers every problem on the way, so that all are told at once. */
final class FieldReader {

    private static final int LONGEST_KEY = 64;
    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}_.-]{1," + LONGEST_KEY + "}");

    private final Fields fields;
    private final List<Problem> problems = new ArrayList<>();

    FieldReader(Fields fields) {
        this.fields = fields;
    }

    List<Problem> problems() {
        return problems;
    }

    void problem(String path, String problem, String remedy) {
        problems.add(new Problem(path, problem, remedy));
    }

    boolean has(String path) {
        return fields.get(path) != null;
    }

    boolean hasAnyBelow(String path) {
        return fields.hasBelow(path);
    }

    <T> @Nullable T read(String path, Function<String, Reading<T>> rule) {
        var text = fields.get(path);
        if (text == null) {
            return null;
        }
        return switch (rule.apply(text)) {
            case Reading.Read<T>(var value) -> value;
            case Reading.Unread<T>(var problem, var remedy) -> {
                problem(path, problem, remedy);
                yield null;
            }
        };
    }

    @Nullable
    String text(String path, int longest) {
        return read(path, text -> atMost(longest, text));
    }

    <E extends Enum<E>> @Nullable E oneOf(String path, Class<E> type) {
        return read(path, text -> constant(text, type));
    }

    @Nullable
    Boolean yesOrNo(String path) {
        return read(path, text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Reading.of(true);
            case "false" -> Reading.of(false);
            default -> Reading.failed("is neither true nor false", "write true or false");
        });
    }

    @Nullable
    BigDecimal decimal(String path, BigDecimal least, BigDecimal most) {
        return read(path, text -> {
            try {
                var number = new BigDecimal(text);
                return number.compareTo(least) < 0 || number.compareTo(most) > 0
                        ? Reading.failed(
                                "is out of range", "give a number from " + least + " to " + most.toPlainString())
                        : Reading.of(number);
            } catch (NumberFormatException notANumber) {
                return Reading.failed("is no number", "write it with digits and a point, for example 12.5");
            }
        });
    }

    @Nullable
    Instant instant(String path) {
        return read(path, FieldReader::instantOf);
    }

    List<String> list(String path, int most, int longest) {
        var items = fields.list(path);
        if (items.size() > most) {
            problem(path, "has more than " + most + " entries", "send the first " + most);
        }
        items.stream()
                .filter(item -> item.length() > longest)
                .findFirst()
                .ifPresent(item -> problem(path, "has an entry longer than " + longest + " characters", "shorten it"));
        return items;
    }

    /** The entries of an object with free keys. Keys hold letters, digits, dots, dashes and underscores. */
    Map<String, String> entries(String path, int most, int longest) {
        var entries = new TreeMap<>(fields.under(path));
        if (entries.size() > most) {
            problem(path, "has more than " + most + " entries", "send the first " + most);
        }
        entries.forEach((key, value) -> {
            if (!KEY.matcher(key).matches()) {
                problem(path, "has a key that is not allowed", "use letters, digits, . - _ and at most 64 of them");
            } else if (value.length() > longest) {
                problem(path + "." + key, "is longer than " + longest + " characters", "shorten it");
            }
        });
        return entries;
    }

    static Reading<String> atMost(int longest, String text) {
        return text.length() <= longest
                ? Reading.of(text)
                : Reading.failed("is longer than " + longest + " characters", "shorten it");
    }

    private static <E extends Enum<E>> Reading<E> constant(String text, Class<E> type) {
        var wanted = text.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        if (names.contains(wanted)) {
            return Reading.of(Enum.valueOf(type, wanted));
        }
        var near = Nearest.to(wanted, names)
                .map(name -> "did you mean " + name + "? ")
                .orElse("");
        return Reading.failed(
                "has an unknown value", near + names.stream().collect(Collectors.joining(", ", "allowed are ", "")));
    }

    private static Reading<Instant> instantOf(String text) {
        try {
            return Reading.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException notATime) {
            return Reading.failed(
                    "is no point in time", "write it as ISO 8601 with a zone, for example 2026-03-31T09:30:00Z");
        }
    }
}
