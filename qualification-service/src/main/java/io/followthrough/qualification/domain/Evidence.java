package io.followthrough.qualification.domain;

import io.followthrough.events.Consent;
import org.jspecify.annotations.Nullable;

/**
 * What shows that somebody said so.
 *
 * @param text the wording that was agreed to
 * @param proof where it stands, or what was done
 */
record Evidence(@Nullable String text, @Nullable String proof) {

    static final Evidence NONE = new Evidence(null, null);

    static Evidence of(Consent consent) {
        return new Evidence(consent.text(), consent.proof());
    }

    /** Of whoever refused without words for it: what they did, and when. */
    static Evidence refusedBy(History.Fact fact) {
        return new Evidence(null, "refused by " + name(fact));
    }

    /** The same words, asked for again by what was done. */
    Evidence againBy(History.Fact fact) {
        return new Evidence(text, "wanted again by " + name(fact));
    }

    private static String name(History.Fact fact) {
        var what = switch (fact) {
            case History.Captured captured -> captured.capture().channel().name();
            case History.Done done -> done.activity().kind().name();
        };
        return what + " of " + fact.at();
    }

    boolean isNone() {
        return text == null && proof == null;
    }

    Evidence confirmed(@Nullable String confirmation) {
        if (proof == null || confirmation == null) {
            return new Evidence(text, confirmation == null ? proof : confirmation);
        }
        return new Evidence(text, proof + "; " + confirmation);
    }
}
