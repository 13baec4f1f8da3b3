package io.followthrough.cadence.domain.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What must hold of a cadence before it is stored. */
public final class CadenceCheck {

    private static final int LONGEST_DAYS = 400;

    private CadenceCheck() {}

    /** Empty if it can be used. */
    public static List<DefinitionProblem> problems(Cadence cadence, Library library) {
        var problems = new ArrayList<DefinitionProblem>();
        var contacts = cadence.steps().size();
        if (contacts < Cadence.FEWEST_CONTACTS || contacts > Cadence.MOST_CONTACTS) {
            problems.add(new DefinitionProblem(
                    "steps",
                    "has " + contacts + " contacts",
                    "a cadence has " + Cadence.FEWEST_CONTACTS + " to " + Cadence.MOST_CONTACTS + " contacts"));
        }
        Checks.text(problems, "name", cadence.name());
        if (cadence.purpose() == null) {
            problems.add(new DefinitionProblem("purpose", "is missing", "ACQUIRE, NURTURE, CARE or FAREWELL"));
        }
        for (var index = 0; index < contacts; index++) {
            var earliest = index == 0 ? 0 : cadence.steps().get(index - 1).day();
            step(problems, "steps[" + index + "]", cadence.steps().get(index), earliest, library);
        }
        return List.copyOf(problems);
    }

    private static void step(List<DefinitionProblem> problems, String field, Step step, int earliest, Library library) {
        if (step.day() < earliest || step.day() > LONGEST_DAYS) {
            problems.add(new DefinitionProblem(
                    field + ".day",
                    "is " + step.day(),
                    "days count from the start and never go back: " + earliest + " to " + LONGEST_DAYS));
        }
        if (step.within() < 0 || step.within() > 60) {
            problems.add(new DefinitionProblem(field + ".within", "is " + step.within(), "use 0 to 60 days"));
        }
        if (step.attempts() < 1 || step.attempts() > 5) {
            problems.add(new DefinitionProblem(field + ".attempts", "is " + step.attempts(), "use 1 to 5"));
        }
        if (step.freshForDays() != null && (step.freshForDays() < 0 || step.freshForDays() > LONGEST_DAYS)) {
            problems.add(new DefinitionProblem(
                    field + ".freshForDays", "is " + step.freshForDays(), "use 0 to " + LONGEST_DAYS + " days"));
        }
        if (step.way() == null) {
            problems.add(new DefinitionProblem(field + ".way", "is missing", "say channel and window"));
        } else {
            way(problems, field + ".way", step.way(), library);
        }
        if (step.instead() != null) {
            way(problems, field + ".instead", step.instead(), library);
        }
    }

    private static void window(List<DefinitionProblem> problems, String field, Way way, ContactWindows windows) {
        var window = way.window() == null ? null : windows.newest(way.window()).orElse(null);
        if (window == null) {
            problems.add(new DefinitionProblem(
                    field + ".window", "there is no window " + way.window(), "use one of " + windows.ids()));
        } else if (!way.fitsInto(window)) {
            problems.add(new DefinitionProblem(
                    field + ".window",
                    window.id() + " has no stretch of " + way.effort() + " minutes",
                    "use a longer window, or fewer minutes: at most "
                            + window.longest().toMinutes()));
        }
    }

    private static void way(List<DefinitionProblem> problems, String field, Way way, Library library) {
        if (way.channel() == null) {
            problems.add(new DefinitionProblem(field + ".channel", "is missing", "for example EMAIL or CALL"));
            return;
        }
        window(problems, field, way, library.windows());
        var template = way.template();
        if (template == null ? way.leavesByItself() : !library.templates().containsKey(template)) {
            problems.add(new DefinitionProblem(
                    field + ".template",
                    "there is no template " + template,
                    "store the template first, or use one of "
                            + new TreeSet<>(library.templates().keySet())));
        }
        if (way.effort() < 0 || way.effort() > 480) {
            problems.add(new DefinitionProblem(field + ".minutes", "is " + way.minutes(), "use 0 to 480 minutes"));
        }
        if (!way.leavesByItself() && way.effort() == 0) {
            problems.add(new DefinitionProblem(
                    field + ".minutes", "is 0", "somebody has to make this contact: say how long it takes"));
        }
    }
}
