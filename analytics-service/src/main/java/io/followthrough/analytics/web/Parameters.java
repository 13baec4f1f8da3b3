package io.followthrough.analytics.web;

import io.followthrough.kit.web.FieldProblem;
import io.followthrough.kit.web.InvalidInputException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Parameters of a call; every one that is wrong or unknown is named together with what is allowed. */
final class Parameters {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?([eE][-+]?\\d{1,3})?");

    private final Map<String, String> given;
    private final List<FieldProblem> problems = new ArrayList<>();

    /** What is given twice is refused: whichever of both were taken, somebody would read figures of something else. */
    Parameters(MultiValueMap<String, String> all) {
        given = all.toSingleValueMap();
        all.forEach((name, values) -> {
            if (values.size() > 1) {
                wrong(name, "was given " + values.size() + " times", "give it once");
            }
        });
    }

    /** Refuses whatever is not among the names. */
    Parameters only(List<String> names) {
        given.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> wrong(
                        name,
                        "unknown parameter",
                        names.isEmpty() ? "leave it out: there are none" : "use one of " + String.join(", ", names)));
        return this;
    }

    Map<String, String> given() {
        return given;
    }

    @Nullable
    String text(String name) {
        return given.get(name);
    }

    @Nullable
    LocalDate day(String name) {
        var text = given.get(name);
        if (text == null) {
            return null;
        }
        try {
            // Years of more digits are days for Java, but none that a cell can be of.
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException notADay) {
            // said below
        }
        wrong(name, text + " is no day", "use a day as 2026-03-31");
        return null;
    }

    /** Both together, so that none is after the other. */
    void inOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            wrong("to", to + " is before from=" + from, "use a day on or after it");
        }
    }

    /** Days are counted in the business zone; whoever asks for those of another must not be given them for others. */
    void zone(ZoneId business) {
        var text = given.get("zone");
        if (text != null && !text.equals(business.getId())) {
            wrong(
                    "zone",
                    text + " is not the zone that days are counted in",
                    "leave it out, or use " + business.getId());
        }
    }

    int whole(String name, int otherwise, int least, int most) {
        var text = given.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        wrong(name, text + " cannot be used", "use a whole number from " + least + " to " + most);
        return otherwise;
    }

    /** @param above the number itself is not allowed */
    double number(String name, double otherwise, double above, double most, String remedy) {
        var text = given.get(name);
        if (text == null) {
            return otherwise;
        }
        var number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (number > above && number <= most) {
            return number;
        }
        wrong(name, text + " cannot be used", remedy);
        return otherwise;
    }

    <E extends Enum<E>> E oneOf(String name, E otherwise, E[] all) {
        var text = given.get(name);
        if (text == null) {
            return otherwise;
        }
        for (var one : all) {
            if (one.name().equalsIgnoreCase(text)) {
                return one;
            }
        }
        wrong(
                name,
                "unknown " + name + " " + text,
                "use one of " + Arrays.toString(all).toLowerCase(Locale.ROOT));
        return otherwise;
    }

    void wrong(String name, String problem, String remedy) {
        problems.add(new FieldProblem(name, problem, remedy));
    }

    /** @throws InvalidInputException with every problem */
    void check() {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }
}
