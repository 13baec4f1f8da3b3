package io.followthrough.qualification.domain;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.TouchChannel;
import io.followthrough.qualification.domain.identity.IdentifyingKeys;
import io.followthrough.qualification.domain.reading.Heard.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person allows: the strictest of all that was said. Whoever says nothing of it, by a form that does not ask or on a
 * list of addresses, takes nothing back that was granted for the same address (see {@link Reached}). A confirmation (double opt-in) settles what e-mail consent was
 * said before it, for the address that was asked; after it only a clear no counts, or another address that waits to be
 * confirmed. A refusal holds for every channel, or for calls if those alone are refused, until a later confirmation
 * of the address that it names (see {@link StandingRefusals}). Whose word undoes a no is in {@link Word}.
 */
final class Consents {

    /** In the answers of an outcome: channels by name, parted by commas. */
    private static final String REFUSED_CHANNELS = "refusedChannels";
    /** The same of channels that are wanted again. */
    private static final String ALLOWED_CHANNELS = "allowedChannels";

    private final StandingRefusals refusals;
    private final Reached emails = new Reached();
    private final Reached phones = new Reached();
    private boolean confirmed;
    private final ConsentEvidence evidence;
    private @Nullable Consent consent;
    private Word emailWord;
    private Word phoneWord;
    /** When a list was first heard to say no, while nothing has undone it. */
    private @Nullable Instant listRefusedEmail;

    private @Nullable Instant listRefusedPhone;

    private Consents(@Nullable Consent before, StandingRefusals refusals) {
        this.refusals = refusals;
        this.consent = before;
        this.evidence = new ConsentEvidence(before);
        this.emailWord = Word.OWN; // nobody knows any more who said what was put away
        this.phoneWord = Word.OWN;
    }

    static Consent of(Prospect prospect, History history) {
        var consents = new Consents(prospect.folded().consent(), new StandingRefusals(prospect));
        for (var fact : history.facts()) {
            consents.refusals.told(fact);
            switch (fact) {
                case History.Captured captured -> {
                    if (!captured.withdrawn() || isRefusal(captured.capture().consent())) {
                        consents.said(captured);
                    }
                }
                case History.Done done -> consents.did(done);
            }
            consents.heard(fact.reading().heard().refusal(), fact);
        }
        return consents.evidence.on(consents.held());
    }

    /** Whether it says which channels are wanted; that holds however much comes after it. */
    static boolean isToldOfChannels(ActivityRecorded activity) {
        return activity.kind() == ActivityKind.QUESTION_ANSWERED
                && (activity.answers().containsKey(REFUSED_CHANNELS)
                        || activity.answers().containsKey(ALLOWED_CHANNELS));
    }

    private static boolean isRefusal(Consent consent) {
        return consent.email() == ConsentStatus.DENIED || consent.phone() == ConsentStatus.DENIED;
    }

    /** Whether it says that this channel is not wanted any more. */
    static boolean refuses(ActivityRecorded activity, TouchChannel channel) {
        return activity.kind() == ActivityKind.QUESTION_ANSWERED
                && List.of(activity.answers().getOrDefault(REFUSED_CHANNELS, "").split(","))
                        .contains(channel.name());
    }

    private void did(History.Done done) {
        switch (done.activity().kind()) {
            case CONSENT_CONFIRMED -> confirm(done.activity());
            case CONSENT_WITHDRAWN, COMPLAINT -> refuse(done);
            case QUESTION_ANSWERED -> {
                refused(done);
                allowed(done.activity().answers().getOrDefault(ALLOWED_CHANNELS, ""), done);
            }
            default -> {} // everything else says nothing about consent; new kinds neither, until somebody says so here
        }
    }

    /** What a representative was told on the telephone or elsewhere: no more by these channels, the others may go on. */
    private void refused(History.Done done) {
        if (refuses(done.activity(), TouchChannel.CALL)) {
            heard(Refusal.CALLS, done);
        }
        if (refuses(done.activity(), TouchChannel.EMAIL)) {
            heard(Refusal.MAILS, done);
        }
    }

    /**
     * By the preference page, whose link may have been forwarded: refused e-mail is asked to be confirmed, and calls that were
     * refused are not any more. Whoever refused everything begins with e-mail.
     */
    private void allowed(String channels, History.Done done) {
        var all = List.of(channels.split(","));
        var held = held();
        var email = all.contains(TouchChannel.EMAIL.name()) && held.email() == ConsentStatus.DENIED
                ? ConsentStatus.PENDING
                : held.email();
        var phone = all.contains(TouchChannel.CALL.name())
                        && held.phone() == ConsentStatus.DENIED
                        && held.email() != ConsentStatus.DENIED
                ? ConsentStatus.UNKNOWN
                : held.phone();
        if (email != held.email()) {
            evidence.emailAgain(done);
        }
        if (phone != held.phone()) {
            evidence.phoneAgain();
        }
        if (email != held.email() || phone != held.phone()) {
            holds(email, phone);
        }
    }

    private void holds(ConsentStatus email, ConsentStatus phone) {
        consent = new Consent(email, phone, null, null); // what shows it is kept apart
    }

    private void heard(@Nullable Refusal refusal, History.Fact fact) {
        if (refusal == Refusal.ALL) {
            refuse(fact);
        } else if (refusal == Refusal.CALLS) {
            phoneWord = Word.OWN;
            evidence.refusedPhone(fact);
            holds(held().email(), ConsentStatus.DENIED);
        } else if (refusal == Refusal.MAILS) {
            confirmed = false;
            emailWord = Word.OWN;
            evidence.refusedEmail(fact);
            holds(ConsentStatus.DENIED, held().phone());
        }
    }

    private void said(History.Captured captured) {
        var capture = captured.capture();
        var said = capture.consent();
        var byEmail = Word.of(capture).beside(listRefusedEmail, capture);
        var byPhone = Word.of(capture).beside(listRefusedPhone, capture);
        emails.addBesides(capture.person().otherEmails());
        var address = capture.person().email();
        if (consent == null) {
            evidence.said(captured, Consent.UNKNOWN, said, false);
            consent = said;
            emailWord = byEmail;
            phoneWord = byPhone;
            emails.add(address);
            phones.add(capture.person().phone());
            listed(capture);
            return;
        }
        var before = consent;
        if (emails.knows(movedFrom(capture))) {
            emails.add(address); // what was said of mail to the address before holds for the one that took its place
        }
        var settled = confirmed
                && said.email() != ConsentStatus.DENIED
                && (said.email() != ConsentStatus.PENDING || address == null || refusals.isConfirmed(address));
        var email = settled
                ? before.email()
                : emails.speaksFor(address, before.email(), said.email())
                        .orElseGet(() -> byEmail.after(emailWord, before.email(), said.email(), true));
        var phone = phones.speaksFor(capture.person().phone(), before.phone(), said.phone())
                .orElseGet(() -> byPhone.after(phoneWord, before.phone(), said.phone(), false));
        emailWord = said.email() == ConsentStatus.UNKNOWN ? emailWord : emailWord.and(byEmail);
        phoneWord = said.phone() == ConsentStatus.UNKNOWN ? phoneWord : phoneWord.and(byPhone);
        holds(email, phone);
        evidence.said(captured, before, held(), settled);
        emails.add(address);
        phones.add(capture.person().phone());
        listed(capture);
    }

    /** A list that says the same no again says nothing new: whoever agreed after the first time has agreed. */
    private void listed(LeadCaptured capture) {
        listRefusedEmail = listed(listRefusedEmail, capture, capture.consent().email(), held().email());
        listRefusedPhone = listed(listRefusedPhone, capture, capture.consent().phone(), held().phone());
    }

    private static @Nullable Instant listed(
            @Nullable Instant before, LeadCaptured capture, ConsentStatus said, ConsentStatus holds) {
        if (holds != ConsentStatus.DENIED) {
            return null;
        }
        var refuses = said == ConsentStatus.DENIED && Word.of(capture) == Word.LIST;
        return refuses && (before == null || capture.toldAt().isBefore(before)) ? capture.toldAt() : before;
    }

    /** The address that the person had until now, where a sender tells of a change. */
    private static @Nullable String movedFrom(LeadCaptured capture) {
        return capture.person().externalIds().get(IdentifyingKeys.ADDRESS);
    }

    private void confirm(ActivityRecorded activity) {
        var held = held();
        if (!refusals.endWith(activity)) {
            return; // another address refused, or is written to by now, and was not asked; or who was asked refused
            // since
        }
        confirmed = true;
        emailWord = Word.OWN;
        evidence.confirmed(activity.text());
        holds(ConsentStatus.GRANTED, held.phone());
    }

    private Consent held() {
        return consent == null ? Consent.UNKNOWN : consent;
    }

    private void refuse(History.Fact fact) {
        confirmed = false;
        emailWord = Word.OWN;
        phoneWord = Word.OWN;
        evidence.refusedEmail(fact);
        evidence.refusedPhone(fact);
        holds(ConsentStatus.DENIED, ConsentStatus.DENIED);
    }
}
