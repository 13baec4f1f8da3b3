package io.followthrough.cadence.web;

import io.followthrough.cadence.domain.definition.Absence;
import io.followthrough.kit.web.FieldProblem;
import io.followthrough.kit.web.InvalidInputException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a representative is away. A part of a day is none: whoever says noon does not mean the morning.
 *
 * @param from the first day
 * @param to the last day
 */
record AbsenceInput(
        @Schema(format = "date") @Nullable String from,
        @Schema(format = "date") @Nullable String to,
        @Nullable String reason) {

    /** Farther off nobody plans a holiday, and longer ago it makes no difference: such a day is a slip of the pen. */
    private static final int MOST_YEARS_AHEAD = 5;

    private static final int MOST_DAYS_AGO = 31;

    Absence toAbsence(LocalDate today) {
        var problems = new ArrayList<FieldProblem>();
        var first = day(problems, "from", from);
        var last = day(problems, "to", to);
        if (first != null && first.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            problems.add(new FieldProblem("from", "is " + first, "use a day within " + MOST_YEARS_AHEAD + " years"));
        }
        if (last != null && last.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            problems.add(new FieldProblem(
                    "to",
                    "is " + last,
                    "use a day within " + MOST_YEARS_AHEAD + " years; for good it is POST /v1/reps/{id}/leave"));
        }
        if (first != null && last != null && !last.isBefore(first) && last.isBefore(today.minusDays(MOST_DAYS_AGO))) {
            problems.add(new FieldProblem("to", "is " + last + ", long over", "use a day to come"));
        }
        if (first == null || last == null || !problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new Absence(first, last, reason);
    }

    /** Null if it is none, which is said. */
    static @Nullable LocalDate day(List<FieldProblem> problems, String field, @Nullable String written) {
        if (written == null || written.isBlank()) {
            problems.add(new FieldProblem(field, "is missing", "a day, for example 2026-12-09"));
            return null;
        }
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeException none) {
            problems.add(new FieldProblem(
                    field,
                    written.contains("T") ? "has a time of day, and absences are whole days" : "is no day: " + written,
                    "a day, for example 2026-12-09; for hours POST /v1/reps/{id}/busy"));
            return null;
        }
    }
}
