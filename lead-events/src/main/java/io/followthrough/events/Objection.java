package io.followthrough.events;

import org.jspecify.annotations.Nullable;

/**
 * What speaks against buying.
 *
 * @param type for example {@code PRICE}, {@code TIMING}, {@code COMPETITOR}, {@code NO_NEED}, {@code TRUST}
 */
public record Objection(String type, @Personal @Nullable String text) {

    Objection withoutWords() {
        return new Objection(type, null);
    }
}
