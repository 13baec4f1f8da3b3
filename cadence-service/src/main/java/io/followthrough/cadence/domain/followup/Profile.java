package io.followthrough.cadence.domain.followup;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureMessage;
import io.followthrough.events.Company;
import io.followthrough.events.Consent;
import io.followthrough.events.FirstCapture;
import io.followthrough.events.NextQuestion;
import io.followthrough.events.NoLead;
import io.followthrough.events.NotBefore;
import io.followthrough.events.Person;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What qualification last said of a person.
 *
 * @param revision the highest seen; older ones are ignored
 * @param currentSince since when the person is on the road of current interest
 * @param ranking what the score may be expected to be once all is known; null before it was told
 * @param putOffBy id of the fact by which the person was put off until {@code reentryAt}; null if nothing was put off
 * @param message the newest of a capture that was told of
 * @param notBefore until when the person asked not to be contacted, also when that is over
 * @param noLead why qualification takes them for no lead; null if it takes them for one, or told it before this was kept
 * @param unclear the message that keeps back whatever is sent by itself
 * @param refusedAt when the person last refused all contact; null if never, or if that was before it was kept
 * @param quiet whether that was taken back without another word, see {@link Returning}
 * @param newsletterSince when the person asked for the newsletter; null if never, if it was taken back, or before it was told
 */
public record Profile(
        Person person,
        @Nullable Company company,
        Consent consent,
        Stage stage,
        Road road,
        BigDecimal score,
        @Nullable NextQuestion nextQuestion,
        @Nullable FirstCapture firstCapture,
        boolean historic,
        @Nullable Instant reentryAt,
        long revision,
        @Nullable Instant currentSince,
        @Nullable UnclearMessage unclear,
        @Nullable BigDecimal ranking,
        @Nullable String putOffBy,
        @Nullable CaptureMessage message,
        @Nullable NotBefore notBefore,
        @Nullable NoLead noLead,
        @Nullable Instant refusedAt,
        boolean quiet,
        @Nullable Instant newsletterSince) {

    public Profile {
        person = person == null ? Person.UNKNOWN : person;
        consent = consent == null ? Consent.UNKNOWN : consent;
    }

    static Profile of(ProspectQualified qualified, @Nullable Profile before, Instant now) {
        return new Profile(
                qualified.person(),
                qualified.company(),
                qualified.consent(),
                qualified.stage(),
                qualified.road(),
                qualified.score(),
                qualified.nextQuestion(),
                qualified.firstCapture(),
                qualified.historic(),
                qualified.reentryAt(),
                qualified.revision(),
                currentSince(qualified.road(), before, now),
                UnclearMessage.of(qualified.unclear(), before == null ? null : before.unclear),
                qualified.ranking(),
                qualified.road() == Road.FUTURE_INTEREST && before != null ? before.putOffBy : null,
                qualified.message() == null && before != null ? before.message : qualified.message(),
                qualified.notBefore(),
                qualified.noLead(),
                Returning.refusedAt(qualified, before),
                Returning.isQuiet(qualified, before),
                qualified.newsletterSince());
    }

    private static @Nullable Instant currentSince(Road road, @Nullable Profile before, Instant now) {
        if (road != Road.CURRENT_INTEREST) {
            return null;
        }
        return before != null && before.road == Road.CURRENT_INTEREST ? before.currentSince : now;
    }

    /** The interest is no news: it was there then. */
    Profile interestedSince(Instant then) {
        return new Profile(
                person,
                company,
                consent,
                stage,
                road,
                score,
                nextQuestion,
                firstCapture,
                historic,
                reentryAt,
                revision,
                currentSince == null || currentSince.isBefore(then) ? currentSince : then,
                unclear,
                ranking,
                putOffBy,
                message,
                notBefore,
                noLead,
                refusedAt,
                quiet,
                newsletterSince);
    }

    /** It was there all the while, and is news all the same. */
    Profile interestedAnew(Instant now) {
        return new Profile(
                person,
                company,
                consent,
                stage,
                road,
                score,
                nextQuestion,
                firstCapture,
                historic,
                reentryAt,
                revision,
                now,
                unclear,
                ranking,
                putOffBy,
                message,
                notBefore,
                noLead,
                refusedAt,
                quiet,
                newsletterSince);
    }

    Profile putOffBy(String fact) {
        return new Profile(
                person,
                company,
                consent,
                stage,
                road,
                score,
                nextQuestion,
                firstCapture,
                historic,
                reentryAt,
                revision,
                currentSince,
                unclear,
                ranking,
                fact,
                message,
                notBefore,
                noLead,
                refusedAt,
                quiet,
                newsletterSince);
    }

    /** Until qualification says what the person wrote: the newest was somebody else's. */
    Profile withoutMessage() {
        return new Profile(
                person,
                company,
                consent,
                stage,
                road,
                score,
                nextQuestion,
                firstCapture,
                historic,
                reentryAt,
                revision,
                currentSince,
                unclear,
                ranking,
                putOffBy,
                null,
                notBefore,
                noLead,
                refusedAt,
                quiet,
                newsletterSince);
    }

    Profile with(UnclearMessage newUnclear) {
        return with(person, newUnclear);
    }

    Profile speaking(String language) {
        return with(person.speaking(language), unclear);
    }

    /** Chosen by the person just now; qualification will say the same. */
    Profile subscribed(Instant at) {
        return new Profile(
                person,
                company,
                consent,
                stage,
                road,
                score,
                nextQuestion,
                firstCapture,
                historic,
                reentryAt,
                revision,
                currentSince,
                unclear,
                ranking,
                putOffBy,
                message,
                notBefore,
                noLead,
                refusedAt,
                quiet,
                at);
    }

    private Profile with(Person newPerson, @Nullable UnclearMessage newUnclear) {
        return new Profile(
                newPerson,
                company,
                consent,
                stage,
                road,
                score,
                nextQuestion,
                firstCapture,
                historic,
                reentryAt,
                revision,
                currentSince,
                newUnclear,
                ranking,
                putOffBy,
                message,
                notBefore,
                noLead,
                refusedAt,
                quiet,
                newsletterSince);
    }

    /** Whether an import alone brought them, and was undone: it is as if they had never been told of. */
    boolean isWithdrawn() {
        return noLead == NoLead.WITHDRAWN;
    }

    /**
     * To agree to contact is not to ask for the newsletter. Of whoever first came by signing up for it, and has refused nothing since,
     * it is known from before it was told.
     */
    public boolean asksForNewsletter() {
        return newsletterSince != null || channel() == CaptureChannel.NEWSLETTER && refusedAt == null;
    }

    /** Whether this asks for the newsletter anew, beside what was known. */
    boolean asksForNewsletterAnew(@Nullable Profile before) {
        var already = before == null ? null : before.newsletterSince;
        return newsletterSince != null && (already == null || newsletterSince.isAfter(already));
    }

    /** Whether the person may still decide for us. */
    boolean isOpen() {
        return stage == Stage.LEAD || stage == Stage.PROSPECT || stage == Stage.OPPORTUNITY;
    }

    /** Best first is by this: whoever is known to be good goes before whoever is not known. */
    public BigDecimal expected() {
        return ranking == null ? score : ranking;
    }

    public @Nullable CaptureChannel channel() {
        return firstCapture == null ? null : firstCapture.channel();
    }
}
