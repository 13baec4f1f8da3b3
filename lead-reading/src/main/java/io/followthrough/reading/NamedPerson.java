package io.followthrough.reading;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is named in a text, at least by one of the three.
 *
 * @param role as written: "owner", "Geschäftsführer"
 */
public record NamedPerson(
        @Nullable String name,
        @Nullable String role,
        @Nullable String email) {}
