package io.followthrough.kit.patience;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody waits for what this thread does, and how much patience is left for it: one for the whole call, however many
 * parts it asks one after the other. Callers get an answer within seconds, also one that says that the store or the broker
 * is away; work that nobody waits for has the time that it needs.
 */
public final class Callers {

    /** With what a call does besides, its caller has an answer within five seconds. */
    static final Duration PATIENCE = Duration.ofMillis(4_500);

    /** A part that is well is no drain on patience: an upload writes thousands of pieces. */
    private static final Duration WELL = Duration.ofMillis(250);

    /** Enough for a part that is well, after others that were not. */
    private static final Duration LEAST = Duration.ofMillis(100);

    private static final ThreadLocal<@Nullable Duration> LEFT = new ThreadLocal<>();

    private Callers() {}

    static boolean isWaiting() {
        return LEFT.get() != null;
    }

    static void begin() {
        LEFT.set(PATIENCE);
    }

    static void end() {
        LEFT.remove();
    }

    /**
     * How long a part may be waited for now.
     *
     * @param most also when nobody waits
     */
    public static Duration left(Duration most) {
        var left = LEFT.get();
        if (left == null || left.compareTo(most) > 0) {
            return most;
        }
        return left.compareTo(LEAST) < 0 ? LEAST : left;
    }

    /** @param waited for a part, whether it answered or not */
    public static void spent(Duration waited) {
        var left = LEFT.get();
        if (left != null && waited.compareTo(WELL) > 0) {
            LEFT.set(left.minus(waited));
        }
    }
}
