package io.followthrough.events;

import org.jspecify.annotations.Nullable;

/**
 * What is known of where somebody works.
 *
 * @param domain lower case, without {@code www.}
 * @param employees how many people work there
 * @param country ISO 3166-1 alpha-2, upper case
 */
public record Company(
        @Nullable String name,
        @Nullable String domain,
        @Nullable String industry,
        @Nullable Integer employees,
        @Nullable String country) {}
