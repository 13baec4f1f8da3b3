package io.followthrough.qualification.domain;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a person allows: the strictest of all that was said. A confirmation (double opt-in) settles what e-mail consent was
 * said before it; after it only a clear no counts. A refusal holds for every channel until a later confirmation.
 */
final class Consents {

    private Consents() {}

    static Consent of(Prospect prospect, History history) {
        var consent = prospect.folded().consent();
        var confirmed = false;
        for (var fact : history.facts()) {
            switch (fact) {
                case History.Captured captured -> {
                    consent = said(captured.capture().consent(), consent, confirmed);
                }
                case History.Done done -> {
                    var kind = done.activity().kind();
                    if (kind == ActivityKind.CONSENT_CONFIRMED) {
                        confirmed = true;
                        consent = confirmed(consent);
                    } else if (kind == ActivityKind.CONSENT_WITHDRAWN || kind == ActivityKind.COMPLAINT) {
                        confirmed = false;
                        consent = refused(consent);
                    }
                }
            }
        }
        return consent == null ? Consent.UNKNOWN : consent;
    }

    private static Consent said(Consent said, @Nullable Consent before, boolean confirmed) {
        if (before == null) {
            return said;
        }
        var email = confirmed && said.email() != ConsentStatus.DENIED
                ? before.email()
                : before.email().strictest(said.email());
        var phone = before.phone().strictest(said.phone());
        var evidence = said.text() == null && said.proof() == null ? before : said;
        return new Consent(email, phone, evidence.text(), evidence.proof());
    }

    private static Consent confirmed(@Nullable Consent before) {
        var held = before == null ? Consent.UNKNOWN : before;
        return new Consent(ConsentStatus.GRANTED, held.phone(), held.text(), held.proof());
    }

    private static Consent refused(@Nullable Consent before) {
        var held = before == null ? Consent.UNKNOWN : before;
        return new Consent(ConsentStatus.DENIED, ConsentStatus.DENIED, held.text(), held.proof());
    }
}
