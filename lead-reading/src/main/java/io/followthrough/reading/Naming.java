package io.followthrough.reading;

import org.jspecify.annotations.Nullable;

/**
 * Somebody else whom a text names as worth turning to: by an address or a number, or by a full name of which the text says what it
 * is named for.
 *
 * @param name as written, with a title if there is one: {@code Frau Lehmann}
 * @param email in lower case
 * @param phone as written, with an extension if there is one
 * @param role as written: {@code head of purchasing}; null where nothing is said of it but that they are somebody's colleague
 * @param words the sentence or lines that say so, as written
 * @param probability that this is somebody to turn to, and not something else that looks like it
 */
public record Naming(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String role,
        String words,
        As as,
        double probability) {

    /** What somebody is named for. */
    public enum As {
        /** Does now, or always did, what was asked of somebody else. */
        INSTEAD,
        /** While somebody is away. */
        DEPUTY,
        /** Has the say. */
        DECIDES,
        /** Somebody of another house, or another matter, who may be interested. */
        RECOMMENDED,
        /** Named with a way to be reached, and nothing said of what for. */
        MENTIONED
    }
}
