package io.followthrough.kit.web;

import java.util.Optional;

/** How many are asked for. */
public final class Limit {

    private Limit() {}

    /** @throws InvalidInputException for one that is not 1 to {@code most} */
    public static int of(int limit, int most) {
        problem(limit, most).ifPresent(wrong -> {
            throw new InvalidInputException(wrong.field(), wrong.problem(), wrong.remedy());
        });
        return limit;
    }

    static Optional<FieldProblem> problem(int limit, int most) {
        return limit < 1 || limit > most
                ? Optional.of(new FieldProblem("limit", "is " + limit, "use 1 to " + most))
                : Optional.empty();
    }
}
