package io.followthrough.qualification.domain;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.LeadCaptured;
import io.followthrough.qualification.domain.reading.Heard.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a person allows: the strictest of all that was said. A confirmation (double opt-in) settles what e-mail consent was
 * said before it, for the address that was asked; after it only a clear no counts, or another address that waits to be
 * confirmed. A refusal holds for every channel, or for calls if those alone are refused, until a later confirmation. Whose
 * word undoes a no is in {@link Word}.
 */
final class Consents {

    /** The answer that says when the link left which confirmed: the address asked is the newest one known then. */
    static final String LINK_SENT_AT = "linkSentAt";

    private final TreeMap<Instant, String> addresses = new TreeMap<>();
    private final Set<String> confirmedAddresses = new HashSet<>();
    private boolean confirmed;
    private @Nullable Consent consent;
    private Word emailWord;
    private Word phoneWord;

    private Consents(@Nullable Consent before) {
        this.consent = before;
        this.emailWord = Word.OWN; // nobody knows any more who said what was put away
        this.phoneWord = Word.OWN;
    }

    static Consent of(Prospect prospect, History history) {
        var consents = new Consents(prospect.folded().consent());
        for (var fact : history.facts()) {
            switch (fact) {
                case History.Captured captured -> consents.said(captured.capture());
                case History.Done done -> consents.did(done.activity());
            }
            consents.heard(fact.reading().heard().refusal());
        }
        return consents.consent == null ? Consent.UNKNOWN : consents.consent;
    }

    private void did(ActivityRecorded activity) {
        switch (activity.kind()) {
            case CONSENT_CONFIRMED -> confirm(activity);
            case CONSENT_WITHDRAWN, COMPLAINT -> refuse();
            default -> {} // everything else says nothing about consent; new kinds neither, until somebody says so here
        }
    }

    private void heard(@Nullable Refusal refusal) {
        if (refusal == Refusal.ALL) {
            refuse();
        } else if (refusal == Refusal.CALLS) {
            var held = held();
            phoneWord = Word.OWN;
            consent = new Consent(held.email(), ConsentStatus.DENIED, held.text(), held.proof());
        }
    }

    private void said(LeadCaptured capture) {
        var said = capture.consent();
        var word = Word.of(capture);
        var address = capture.person().email();
        if (address != null) {
            addresses.put(capture.capturedAt(), address);
        }
        if (consent == null) {
            consent = said;
            emailWord = word;
            phoneWord = word;
            return;
        }
        var before = consent;
        var settled = confirmed
                && said.email() != ConsentStatus.DENIED
                && (said.email() != ConsentStatus.PENDING || address == null || isConfirmed(address));
        var email = settled ? before.email() : word.after(emailWord, before.email(), said.email(), true);
        var phone = word.after(phoneWord, before.phone(), said.phone(), false);
        emailWord = said.email() == ConsentStatus.UNKNOWN ? emailWord : emailWord.and(word);
        phoneWord = said.phone() == ConsentStatus.UNKNOWN ? phoneWord : phoneWord.and(word);
        var evidence = settled || (said.text() == null && said.proof() == null) ? before : said;
        consent = new Consent(email, phone, evidence.text(), evidence.proof());
    }

    private void confirm(ActivityRecorded activity) {
        var held = held();
        var asked = asked(activity);
        if (asked != null) {
            confirmedAddresses.add(asked);
            if (!isConfirmed(addresses.lastEntry().getValue())) {
                return; // another address is written to by now, and it was not asked
            }
        }
        confirmed = true;
        emailWord = Word.OWN;
        consent = new Consent(ConsentStatus.GRANTED, held.phone(), held.text(), proof(held.proof(), activity.text()));
    }

    private Consent held() {
        return consent == null ? Consent.UNKNOWN : consent;
    }

    /** Somebody who confirmed before addresses were told apart confirmed all of them. */
    private boolean isConfirmed(String address) {
        return confirmedAddresses.isEmpty() || confirmedAddresses.contains(address);
    }

    private @Nullable String asked(ActivityRecorded activity) {
        var sentAt = instant(activity.answers().get(LINK_SENT_AT));
        var known = addresses.floorEntry(sentAt == null ? activity.at() : sentAt);
        return known == null ? null : known.getValue();
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    private static @Nullable String proof(@Nullable String before, @Nullable String confirmation) {
        if (before == null || confirmation == null) {
            return confirmation == null ? before : confirmation;
        }
        return before + "; " + confirmation;
    }

    private void refuse() {
        var held = held();
        confirmed = false;
        emailWord = Word.OWN;
        phoneWord = Word.OWN;
        consent = new Consent(ConsentStatus.DENIED, ConsentStatus.DENIED, held.text(), held.proof());
    }
}
