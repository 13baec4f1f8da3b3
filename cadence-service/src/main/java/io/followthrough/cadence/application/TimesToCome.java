package io.followthrough.cadence.application;

import io.followthrough.kit.web.FieldProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Times that people agree on. One in 2099 is a slip of the pen, and nobody would look at the person before. */
public final class TimesToCome {

    private static final Duration FARTHEST = Duration.ofDays(366);

    private TimesToCome() {}

    /** Whether it can be promised for then. */
    static boolean isNear(Instant time, Instant now) {
        return !time.isAfter(now.plus(FARTHEST));
    }

    /** @param time null is no problem */
    public static void check(List<FieldProblem> problems, String field, @Nullable Instant time, Instant now) {
        if (time != null && !time.isAfter(now)) {
            problems.add(new FieldProblem(field, "is in the past", "use a time that is still to come"));
        }
        if (time != null && time.isAfter(now.plus(FARTHEST))) {
            problems.add(new FieldProblem(field, "is " + time, "use a time within " + FARTHEST.toDays() + " days"));
        }
    }
}
