package io.followthrough.events;

import org.jspecify.annotations.Nullable;

/**
 * Consent as given, kept as evidence.
 *
 * @param text the wording that was agreed to
 * @param proof where and how: address of the form, a signature, an opt-in token
 */
public record Consent(
        ConsentStatus email,
        ConsentStatus phone,
        @Personal @Nullable String text,
        @Personal @Nullable String proof) {

    public static final Consent UNKNOWN = new Consent(ConsentStatus.UNKNOWN, ConsentStatus.UNKNOWN, null, null);

    public Consent {
        email = orUnknown(email);
        phone = orUnknown(phone);
    }

    private static ConsentStatus orUnknown(@Nullable ConsentStatus status) {
        return status == null ? ConsentStatus.UNKNOWN : status;
    }
}
