package io.followthrough.cadence.domain.definition;

import java.util.ArrayList;
import java.util.List;

/** What must hold of a representative before he gets any work. */
public final class RepCheck {

    private RepCheck() {}

    /** Empty if it can be used. */
    public static List<DefinitionProblem> problems(Rep rep, Library library) {
        var problems = new ArrayList<DefinitionProblem>();
        Checks.text(problems, "name", rep.name());
        Checks.text(problems, "country", rep.country());
        if (rep.email() == null || !rep.email().contains("@")) {
            problems.add(new DefinitionProblem("email", "is no e-mail address", "the sender's address"));
        } else if (library.reps().values().stream()
                .anyMatch(other -> !other.id().equals(rep.id()) && rep.email().equalsIgnoreCase(other.email()))) {
            problems.add(new DefinitionProblem(
                    "email",
                    "belongs to another representative",
                    "each has an address, and a daily limit, of his own"));
        }
        if (rep.timeZone() == null) {
            problems.add(new DefinitionProblem("timeZone", "is missing", "for example Europe/Berlin"));
        }
        if (rep.workingHours().isEmpty()) {
            problems.add(new DefinitionProblem("workingHours", "is empty", "say on which days and from when to when"));
        }
        for (var index = 0; index < rep.workingHours().size(); index++) {
            var hours = rep.workingHours().get(index);
            if (hours.days().isEmpty()
                    || hours.from() == null
                    || hours.to() == null
                    || !hours.from().isBefore(hours.to())) {
                problems.add(new DefinitionProblem(
                        "workingHours[" + index + "]", "has no time in it", "days, from, and a later to"));
            }
        }
        if (rep.capacity() == null) {
            problems.add(new DefinitionProblem("capacity", "is missing", "minutes per day, week and month"));
        } else if (rep.capacity().day() < 0
                || rep.capacity().week() < 0
                || rep.capacity().month() < 0) {
            problems.add(new DefinitionProblem("capacity", "is negative", "use minutes, 0 or more"));
        }
        return List.copyOf(problems);
    }
}
