package io.followthrough.qualification.domain;

import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of what holds for e-mail and of what holds for calls: that of the word that settled it. A yes that a no has undone, or
 * that undoes no no, is none for it; each stays where it was said.
 */
final class ConsentEvidence {

    private Evidence email;
    private Evidence phone;
    /** Of the last yes to e-mail: what a confirmation confirms. */
    private Evidence asked;

    ConsentEvidence(@Nullable Consent before) {
        email = before == null ? Evidence.NONE : Evidence.of(before);
        phone = email;
        asked = email;
    }

    /**
     * A capture spoke of it.
     *
     * @param before what held until then
     * @param now what holds from then on
     * @param settled whether a confirmation goes on speaking for e-mail
     */
    void said(History.Captured captured, Consent before, Consent now, boolean settled) {
        var said = captured.capture().consent();
        var given = Evidence.of(said);
        if (isYes(said.email()) && !settled) {
            asked = given.isNone() ? asked : given;
        }
        if (!settled) {
            email = after(captured, before.email(), said.email(), now.email(), email);
        }
        phone = after(captured, before.phone(), said.phone(), now.phone(), phone);
    }

    private static Evidence after(
            History.Captured captured, ConsentStatus before, ConsentStatus said, ConsentStatus now, Evidence held) {
        var given = Evidence.of(captured.capture().consent());
        if (now == before && (said != now || said == ConsentStatus.UNKNOWN)) {
            // What was said of something else, or to the contrary, shows nothing of what goes on to hold.
            return held.isNone() && now == ConsentStatus.UNKNOWN ? given : held;
        }
        if (!given.isNone()) {
            return given;
        }
        if (now == before) {
            return held;
        }
        return now == ConsentStatus.DENIED ? Evidence.refusedBy(captured) : Evidence.NONE;
    }

    private static boolean isYes(ConsentStatus status) {
        return status == ConsentStatus.GRANTED || status == ConsentStatus.PENDING;
    }

    void confirmed(@Nullable String confirmation) {
        email = asked.confirmed(confirmation);
        asked = email;
    }

    void refusedEmail(History.Fact fact) {
        email = Evidence.refusedBy(fact);
    }

    void refusedPhone(History.Fact fact) {
        phone = Evidence.refusedBy(fact);
    }

    void emailAgain(History.Fact fact) {
        asked = asked.againBy(fact);
        email = asked;
    }

    void phoneAgain() {
        phone = Evidence.NONE;
    }

    /** The same consent with what shows it: of two ways that have other evidence each names its own. */
    Consent on(Consent consent) {
        return new Consent(consent.email(), consent.phone(), text(consent), proof(consent));
    }

    private @Nullable String text(Consent consent) {
        var byEmail = consent.email() == ConsentStatus.UNKNOWN && phone.text() != null ? null : email.text();
        var isRefused = consent.email() == ConsentStatus.DENIED && isYes(consent.phone());
        return Stream.of(isRefused ? phone.text() : byEmail, isRefused ? byEmail : phone.text())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String proof(Consent consent) {
        var ofEmail = email.proof();
        var ofPhone = phone.proof();
        if (ofEmail == null || ofPhone == null) {
            return isSaidOfOneAlone(consent) ? ofOne(ofEmail, ofPhone) : ofEmail == null ? ofPhone : ofEmail;
        }
        if (ofEmail.equals(ofPhone)) {
            return ofEmail;
        }
        if (consent.email() == ConsentStatus.UNKNOWN || consent.phone() == ConsentStatus.UNKNOWN) {
            return consent.email() == ConsentStatus.UNKNOWN ? ofPhone : ofEmail;
        }
        return "email: " + ofEmail + "; phone: " + ofPhone;
    }

    /** Whether a yes and a no stand side by side: what shows the one must not be taken for the other's. */
    private static boolean isSaidOfOneAlone(Consent consent) {
        return consent.email() == ConsentStatus.DENIED && isYes(consent.phone())
                || consent.phone() == ConsentStatus.DENIED && isYes(consent.email());
    }

    private static @Nullable String ofOne(@Nullable String ofEmail, @Nullable String ofPhone) {
        if (ofEmail == null) {
            return ofPhone == null ? null : "phone: " + ofPhone;
        }
        return "email: " + ofEmail;
    }
}
