package io.followthrough.cadence.domain.definition;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One wording of a template.
 *
 * @param id for example {@code A}
 * @param text plain text
 * @param html null: made from the plain text
 * @param presupposes what must have happened before it may be sent
 */
public record Variant(
        String id, String subject, String text, @Nullable String html, Set<Presupposition> presupposes) {

    public Variant {
        presupposes = presupposes == null ? Set.of() : Set.copyOf(presupposes);
    }

    /** One that is true of everybody. */
    public Variant(String id, String subject, String text, @Nullable String html) {
        this(id, subject, text, html, Set.of());
    }
}
