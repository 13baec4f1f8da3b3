package io.followthrough.cadence.domain.followup;

import org.jspecify.annotations.Nullable;

/**
 * What must not be done any more, whatever a definition says.
 *
 * @param optedOut the person wants no contact at all
 * @param email why no e-mail is sent: it bounced, or there was a complaint; null if it may be
 */
public record Suppression(boolean optedOut, @Nullable String email) {

    public static final Suppression NONE = new Suppression(false, null);

    Suppression ofEmail(String reason) {
        return new Suppression(optedOut, reason);
    }

    Suppression ofEverything() {
        return new Suppression(true, email);
    }

    Suppression lifted() {
        return new Suppression(false, email);
    }
}
