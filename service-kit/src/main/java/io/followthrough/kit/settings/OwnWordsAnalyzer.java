package io.followthrough.kit.settings;

import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * What our own code refused while the service was put together, with a message of ours: a form that asks for a field that there
 * is not, a key that is no file. The message says it; where in the code it was noticed helps no operator.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
public final class OwnWordsAnalyzer implements FailureAnalyzer {

    private static final String OURS = "io.followthrough.";

    @Override
    public @Nullable FailureAnalysis analyze(Throwable start) {
        var made = false;
        for (var cause = start; cause != null; cause = cause.getCause()) {
            made |= cause instanceof BeansException;
            if (made && isOurs(cause) && cause.getMessage() instanceof String said) {
                return new FailureAnalysis(
                        said + because(cause),
                        "Change that, and start again. Where it was noticed:"
                                + " LOGGING_LEVEL_ORG_SPRINGFRAMEWORK_BOOT_DIAGNOSTICS=DEBUG",
                        start);
            }
        }
        return null;
    }

    private static boolean isOurs(Throwable cause) {
        return (cause instanceof IllegalArgumentException || cause instanceof UncheckedIOException)
                && cause.getStackTrace().length > 0
                && cause.getStackTrace()[0].getClassName().startsWith(OURS);
    }

    private static String because(Throwable ours) {
        var cause = ours.getCause();
        return cause == null || String.valueOf(ours.getMessage()).contains(String.valueOf(cause.getMessage()))
                ? ""
                : " (" + cause + ")";
    }
}
