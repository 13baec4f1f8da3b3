package io.followthrough.standalone.demo;

import io.followthrough.events.TemplateVariant;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchOutcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact that a representative, or the system for one, made in the invented past.
 *
 * @param minutes of the representative's time; absent for what is sent by itself
 */
record PastContact(
        int step,
        TouchChannel channel,
        @Nullable TemplateVariant template,
        Instant at,
        TouchOutcome outcome,
        @Nullable Double minutes) {

    /** The same for the same person and step, so that opens and answers can name it. */
    static String touchId(int number, int step) {
        return "demo-past-" + number + "-" + step;
    }
}
