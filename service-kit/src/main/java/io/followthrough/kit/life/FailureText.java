package io.followthrough.kit.life;

import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What went wrong, for whoever reads a log or a page: many failures of libraries have no message, and "null" tells nobody anything. */
public final class FailureText {

    private FailureText() {}

    /** The first message there is, from the outside in; without any, what kind of failure it was in the end. */
    public static String of(Throwable failure) {
        var innermost = failure;
        for (var cause = failure; cause != null; cause = next(cause)) {
            var message = cause.getMessage();
            // Whoever only names a cause says nothing of their own.
            if (message != null && !message.isBlank() && !message.equals(String.valueOf(cause.getCause()))) {
                return message;
            }
            innermost = cause;
        }
        return innermost instanceof TimeoutException
                ? "no answer in time"
                : innermost.getClass().getSimpleName();
    }

    /** What was the matter in the end, with its kind: many messages are but a name, as that of an unknown host. */
    public static String innermost(Throwable failure) {
        var innermost = failure;
        for (var cause = failure; cause != null; cause = next(cause)) {
            innermost = cause;
        }
        return innermost.getClass().getSimpleName() + ": " + innermost.getMessage();
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure.getCause() == failure ? null : failure.getCause();
    }
}
