package io.followthrough.cadence.domain.definition;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold of a representative before he gets any work. */
public final class RepCheck {

    /** As long as any leave that ends; more is a slip of the pen, and whatever is promised later would go to others at once. */
    private static final int LONGEST_YEARS = 5;

    private RepCheck() {}

    /** Empty if it can be used. */
    public static List<DefinitionProblem> problems(Rep rep, Library library) {
        var problems = new ArrayList<DefinitionProblem>();
        Checks.text(problems, "name", rep.name());
        Checks.text(problems, "country", rep.country());
        Checks.line(problems, "name", rep.name());
        Checks.line(problems, "email", rep.email());
        Checks.line(problems, "phone", rep.phone());
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
            if (rep.workingHours().get(index).isSomething()) {
                overlaps(problems, rep.workingHours(), index);
            } else {
                problems.add(new DefinitionProblem(
                        "workingHours[" + index + "]", "has no time in it", "days, from, and a later to"));
            }
        }
        for (var index = 0; index < rep.absences().size(); index++) {
            var absence = rep.absences().get(index);
            if (absence.from() == null || absence.to() == null || absence.to().isBefore(absence.from())) {
                problems.add(new DefinitionProblem(
                        "absences[" + index + "]", "has no days in it", "from, and the same or a later day as to"));
            } else if (!absence.isForGood()
                    && absence.to().isAfter(absence.from().plusYears(LONGEST_YEARS))) {
                problems.add(new DefinitionProblem(
                        "absences[" + index + "]",
                        "lasts until " + absence.to(),
                        "at most " + LONGEST_YEARS + " years; who leaves for good is handed over with /leave"));
            }
        }
        for (var index = 0; index < rep.busy().size(); index++) {
            var busy = rep.busy().get(index);
            if (busy.from() == null || busy.to() == null || !busy.from().isBefore(busy.to())) {
                problems.add(new DefinitionProblem(
                        "busy[" + index + "]",
                        "has no time in it",
                        "from, and a later to, for example 2026-03-02T09:00:00Z"));
            }
        }
        if (rep.capacity() == null) {
            problems.add(new DefinitionProblem("capacity", "is missing", "minutes per day, week and month"));
        } else {
            capacity(problems, rep.capacity());
        }
        return List.copyOf(problems);
    }

    /** Nobody works an hour twice; whether they meant one long stretch or mistyped a time, only they know. */
    private static void overlaps(List<DefinitionProblem> problems, List<WorkingHours> all, int index) {
        var hours = all.get(index);
        for (var before = 0; before < index; before++) {
            var earlier = all.get(before);
            var days = earlier.isSomething() ? earlier.overlap(hours) : List.<DayOfWeek>of();
            if (!days.isEmpty()) {
                problems.add(new DefinitionProblem(
                        "workingHours[" + index + "]",
                        "overlaps workingHours[" + before + "] on "
                                + days.stream().map(DayOfWeek::name).collect(Collectors.joining(", ")),
                        "write one stretch for both, or let one end where the other begins"));
                return;
            }
        }
    }

    private static void capacity(List<DefinitionProblem> problems, Capacity capacity) {
        if (capacity.day() < 0 || capacity.week() < 0 || capacity.month() < 0 || capacity.emailsPerDay() < 0) {
            problems.add(new DefinitionProblem("capacity", "is negative", "use minutes, 0 or more"));
        }
        var warmUp = capacity.warmUp();
        if (warmUp != null && (warmUp.since() == null || warmUp.first() < 1)) {
            problems.add(new DefinitionProblem(
                    "capacity.warmUp",
                    "has no beginning",
                    "since, a day, and first, the e-mails on that day: 1 or more"));
        }
        capacity.channels().forEach((channel, limit) -> {
            var field = "capacity.channels." + channel;
            if (Way.isSentByItself(channel)) {
                problems.add(new DefinitionProblem(
                        field, "takes nobody's minutes", "limit what is sent by itself with emailsPerDay"));
            }
            if (Stream.of(limit.day(), limit.week(), limit.month())
                    .anyMatch(minutes -> minutes != null && minutes < 0)) {
                problems.add(new DefinitionProblem(field, "is negative", "use minutes, 0 or more"));
            }
        });
    }
}
