package io.followthrough.cadence.domain.followup;

import org.jspecify.annotations.Nullable;

/**
 * What must not be done any more, whatever a definition says.
 *
 * @param optedOut the person wants no contact at all
 * @param email why this person gets no e-mail at whatever address: there was a complaint; null if it may be
 * @param addresses which of the person's addresses take no e-mail
 */
public record Suppression(boolean optedOut, @Nullable String email, Deliverability addresses) {

    public static final Suppression NONE = new Suppression(false, null, Deliverability.UNKNOWN);

    public Suppression {
        addresses = addresses == null ? Deliverability.UNKNOWN : addresses;
        if (Bouncing.BOUNCED.equals(email)) {
            // Written before bounces belonged to addresses.
            addresses = addresses.bounced(null, Bouncing.BOUNCED, "before");
            email = null;
        }
    }

    /** Why no e-mail goes to this address of the person; null if it may. */
    @Nullable
    String ofEmailTo(@Nullable String address) {
        return email == null ? addresses.obstacle(address) : email;
    }

    Suppression ofEmail(String reason) {
        return new Suppression(optedOut, reason, addresses);
    }

    Suppression ofEverything() {
        return new Suppression(true, email, addresses);
    }

    Suppression lifted() {
        return new Suppression(false, email, addresses);
    }

    Suppression with(Deliverability changed) {
        return changed.equals(addresses) ? this : new Suppression(optedOut, email, changed);
    }
}
