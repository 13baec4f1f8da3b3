package io.followthrough.intake.domain;

import io.followthrough.events.UnreadPart;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads typed values out of fields. What cannot be read is kept as it came beside what can; only what nothing can be made of
 * without is a problem. All are told at once.
 */
final class FieldReader {

    private static final int LONGEST_KEY = 64;
    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}_.-]{1," + LONGEST_KEY + "}");

    /** Parts that are kept although nothing can be made of them, and their characters in all. */
    private static final int MOST_UNREADABLE = 100;

    private static final int LONGEST_UNREADABLE = 50_000;
    private static final int LONGEST_NUMBER = 40;

    private final Fields fields;
    private final List<Problem> problems = new ArrayList<>();
    private final List<UnreadPart> unreadable = new ArrayList<>();
    private final Predicate<String> essential;
    private int kept;

    /** @param essential the fields without which the input would say something else than its sender meant */
    FieldReader(Fields fields, Predicate<String> essential) {
        this.fields = fields;
        this.essential = essential;
    }

    /** What the input cannot be taken in with. */
    List<Problem> problems() {
        return problems;
    }

    /** Parts that could not be used, as they came. */
    List<UnreadPart> unreadable() {
        return unreadable;
    }

    boolean couldNotReadAWayToReach() {
        return unreadable.stream()
                .anyMatch(part ->
                        part.field().equals("person.email") || part.field().equals("person.phone"));
    }

    /** Everything that is wrong, for an input that is refused. */
    List<Problem> everythingWrong() {
        var all = new ArrayList<Problem>();
        unreadable.forEach(part -> all.add(new Problem(part.field(), part.problem(), part.remedy())));
        all.addAll(problems);
        return all;
    }

    /** Keeps a part that cannot be used; what is too large to be kept is a problem. */
    void unreadable(String path, String value, String problem, String remedy) {
        kept += value.length();
        if (unreadable.size() < MOST_UNREADABLE && kept <= LONGEST_UNREADABLE) {
            unreadable.add(new UnreadPart(path, value, problem, remedy));
        } else {
            problem(path, problem, remedy);
        }
    }

    void problem(String path, String problem, String remedy) {
        problems.add(new Problem(path, problem, remedy));
    }

    boolean has(String path) {
        return fields.get(path) != null;
    }

    /** As it came; null: it did not. */
    @Nullable
    String given(String path) {
        return fields.get(path);
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
                if (essential.test(path)) {
                    problem(path, problem, remedy);
                } else {
                    unreadable(path, text, problem, remedy);
                }
                yield null;
            }
        };
    }

    /** Fields that nobody reads, and those whose form is not theirs. */
    void tellStrange(Shape shape) {
        shape.misshapen(fields).forEach(this::keep);
        shape.misspelt(fields).forEach(this::keep);
        for (int i = 0; fields.hasBelow("unreadable[" + i + "]"); i++) {
            passOn("unreadable[" + i + "].");
        }
    }

    /** What an earlier intake could not use is as unreadable here. */
    private void passOn(String part) {
        unreadable(
                Objects.requireNonNullElse(fields.get(part + "field"), "unreadable"),
                Objects.requireNonNullElse(fields.get(part + "value"), ""),
                Objects.requireNonNullElse(fields.get(part + "problem"), "could not be used before"),
                Objects.requireNonNullElse(fields.get(part + "remedy"), "correct it where it came from"));
    }

    private void keep(Problem strange) {
        unreadable(strange.field(), whole(strange.field()), strange.problem(), strange.remedy());
    }

    /** What stands at a path, or all that stands below it. */
    private String whole(String path) {
        var text = fields.get(path);
        return text != null
                ? text
                : fields.paths().stream()
                        .filter(below -> below.startsWith(path + ".") || below.startsWith(path + "["))
                        .map(below ->
                                below.substring(path.length()).replaceFirst("^\\.", "") + ": " + fields.get(below))
                        .collect(Collectors.joining(", "));
    }

    /** The text of a field, or the texts of a list: in place of a text, too. */
    List<String> all(String path) {
        return Stream.concat(Stream.ofNullable(fields.get(path)), fields.list(path).stream())
                .toList();
    }

    /** What {@link #read} gives, or the first of several values in one text; then all of them are kept as they came. */
    <T> @Nullable T readFirst(String path, Function<String, Reading<T>> rule) {
        var text = fields.get(path);
        var parts = text == null
                ? List.<String>of()
                : Several.values(text, part -> rule.apply(part) instanceof Reading.Read<T>);
        if (text != null
                && parts.size() > 1
                && rule.apply(text) instanceof Reading.Unread<T>
                && rule.apply(parts.getFirst()) instanceof Reading.Read<T>(var value)) {
            unreadable(path, text, "takes one value, and is the first of these now", "send the one that is meant");
            return value;
        }
        return read(path, rule);
    }

    /** What somebody has written: of more than the longest its beginning and its end, and all of it is kept beside. */
    @Nullable
    String prose(String path, int longest) {
        var text = fields.get(path);
        return text == null ? null : ends(path, text, longest);
    }

    private String ends(String path, String text, int longest) {
        if (text.length() > longest && unreadable.size() < MOST_UNREADABLE && kept < LONGEST_UNREADABLE) {
            unreadable(
                    path,
                    Texts.cut(text, LONGEST_UNREADABLE - kept),
                    "is longer than " + longest + " characters" + UnusedParts.CUT,
                    "shorten it");
        }
        return Texts.ends(text, longest);
    }

    @Nullable
    String text(String path, int longest) {
        return read(path, text -> Values.atMost(longest, text));
    }

    <E extends Enum<E>> @Nullable E oneOf(String path, Class<E> type) {
        return read(path, text -> Values.constant(text, type));
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
                var number = new BigDecimal(text.length() > LONGEST_NUMBER ? "too long" : text);
                return Math.abs(number.scale()) > LONGEST_NUMBER
                                || number.compareTo(least) < 0
                                || number.compareTo(most) > 0
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
        return read(path, Values::instantOf);
    }

    List<String> list(String path, int most, int longest) {
        var items = fields.list(path);
        tellMore(path, items.size(), most);
        var usable = new ArrayList<String>();
        for (var item : items) {
            if (item.length() <= longest) {
                usable.add(item);
            } else {
                unreadable(path, item, "has an entry longer than " + longest + " characters", "shorten it");
            }
        }
        return usable;
    }

    /** The entries of an object with free keys. Keys hold letters, digits, dots, dashes and underscores. */
    Map<String, String> entries(String path, int most, int longest) {
        var entries = new TreeMap<>(fields.under(path));
        tellMore(path, entries.size(), most);
        entries.entrySet()
                .removeIf(entry -> !allowed(path, entry.getKey(), entry.getValue())
                        || !shortEnough(path + "." + entry.getKey(), entry.getValue(), longest));
        return entries;
    }

    /** The same of what somebody has written, like {@link #prose}. */
    Map<String, String> proseEntries(String path, int most, int longest) {
        var entries = new TreeMap<>(fields.under(path));
        tellMore(path, entries.size(), most);
        entries.entrySet().removeIf(entry -> !allowed(path, entry.getKey(), entry.getValue()));
        entries.replaceAll((key, value) -> ends(path + "." + key, value, longest));
        return entries;
    }

    private void tellMore(String path, int entries, int most) {
        if (entries > most) {
            problem(path, "has more than " + most + " entries", "send the first " + most);
        }
    }

    private boolean allowed(String path, String key, String value) {
        if (!KEY.matcher(key).matches()) {
            unreadable(
                    path,
                    key + ": " + value,
                    "has a key that is not allowed",
                    "use letters, digits, . - _ and at most 64 of them");
            return false;
        }
        return true;
    }

    private boolean shortEnough(String path, String value, int longest) {
        if (value.length() > longest) {
            unreadable(path, value, "is longer than " + longest + " characters", "shorten it");
            return false;
        }
        return true;
    }
}
