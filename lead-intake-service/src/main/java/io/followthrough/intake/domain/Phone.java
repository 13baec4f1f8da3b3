package io.followthrough.intake.domain;

import org.jspecify.annotations.Nullable;

/**
 * A telephone number that can be dialled.
 *
 * @param e164 for example {@code +4930123456}
 * @param extension digits to dial after it
 */
public record Phone(String e164, @Nullable String extension) {}
