package io.followthrough.cadence.domain.definition;

import java.util.ArrayList;
import java.util.List;

/** What must hold of a contact window before anything is planned by it. */
public final class WindowCheck {

    private WindowCheck() {}

    /** Empty if it can be used. */
    public static List<DefinitionProblem> problems(ContactWindow window, Library library) {
        var problems = new ArrayList<DefinitionProblem>();
        if (window.preferences().isEmpty()) {
            problems.add(new DefinitionProblem(
                    "preferences", "is empty", "say at least one stretch: days, from, and a later to"));
        }
        for (var index = 0; index < window.preferences().size(); index++) {
            hours(problems, "preferences[" + index + "]", window.preferences().get(index));
        }
        if (problems.isEmpty()) {
            library.newestCadences().forEach(cadence -> room(problems, window, cadence));
        }
        return List.copyOf(problems);
    }

    private static void hours(List<DefinitionProblem> problems, String field, ContactHours hours) {
        if (hours.from() == null) {
            problems.add(new DefinitionProblem(field + ".from", "is missing", "for example 08:30"));
        }
        if (hours.to() == null) {
            problems.add(new DefinitionProblem(field + ".to", "is missing", "for example 12:00"));
        }
        if (hours.from() != null && hours.to() != null && !hours.hasTime()) {
            problems.add(new DefinitionProblem(
                    field + ".to",
                    "is " + hours.to() + ", which is not after " + hours.from(),
                    "a later time of the same day, or 00:00 for its end"));
        }
    }

    /** A cadence that stood on this window could never be planned again. */
    private static void room(List<DefinitionProblem> problems, ContactWindow window, Cadence cadence) {
        for (var number = 1; number <= cadence.steps().size(); number++) {
            for (var way : cadence.step(number).ways()) {
                if (way.window().equals(window.id()) && !way.fitsInto(window)) {
                    problems.add(new DefinitionProblem(
                            "preferences",
                            "leave no stretch of " + way.effort() + " minutes, as contact " + number + " of "
                                    + cadence.id() + " takes",
                            "write a longer one, or change the cadence first"));
                }
            }
        }
    }
}
