package io.followthrough.cadence.domain.definition;

import org.jspecify.annotations.Nullable;

/**
 * One wording of a template.
 *
 * @param id for example {@code A}
 * @param text plain text
 * @param html null: made from the plain text
 */
public record Variant(
        String id, String subject, String text, @Nullable String html) {}
