package io.followthrough.analytics.web;

import io.followthrough.kit.web.FieldProblem;
import io.followthrough.kit.web.InvalidInputException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parameters of a call; every one that is wrong or unknown is named together with what is allowed. */
final class Parameters {

    private final Map<String, String> given;
    private final List<FieldProblem> problems = new ArrayList<>();

    Parameters(Map<String, String> given) {
        this.given = given;
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
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            wrong(name, text + " is no day", "use a day as 2026-03-31");
            return null;
        }
    }

    /** Both together, so that none is after the other. */
    void inOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            wrong("to", to + " is before from=" + from, "use a day on or after it");
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
        try {
            var number = Double.parseDouble(text);
            if (number > above && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
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
