package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Presupposition;
import io.followthrough.cadence.domain.definition.Template;
import io.followthrough.cadence.domain.definition.Variant;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchOutcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A message says only what is true of the person it goes to, by what has happened up to the moment of sending. */
public final class Truth {

    private Truth() {}

    /**
     * The wording that was promised if all it presupposes is true and the person has not had it, else another true one that they have
     * not had, else the one that is longest ago; empty if none is true.
     */
    public static Optional<Variant> wording(FollowUp followUp, TouchId id, Template template) {
        var promised = followUp.enrolmentOf(id)
                .flatMap(enrolment -> enrolment.touch(id))
                .flatMap(touch -> Optional.ofNullable(touch.template()))
                .map(template::variant)
                .orElseGet(() -> template.variantFor(followUp.prospectId()));
        var had = Wordings.had(followUp, id);
        return Stream.concat(Stream.of(promised), template.variants().stream())
                .filter(variant -> isTrue(variant, followUp))
                .min(Comparator.comparing(variant -> had.getOrDefault(variant.id(), Instant.MIN)));
    }

    static boolean isTrue(Variant variant, FollowUp followUp) {
        return variant.presupposes().stream().allMatch(said -> holds(said, followUp));
    }

    static boolean holds(Presupposition said, FollowUp followUp) {
        return switch (said) {
            case WROTE -> hasWritten(followUp);
            case DID_NOT_WRITE -> !hasWritten(followUp);
            case CALL_TRIED -> ofThisCadence(followUp).anyMatch(touch -> touch.channel() == TouchChannel.CALL);
            case CONTACTED -> ofThisCadence(followUp).findAny().isPresent();
            case NOTHING_OWED -> followUp.enrolment().stream().noneMatch(Unmade::owesTask);
            case TALKED -> ever(followUp).anyMatch(Truth::isTalk) || wasNoted(followUp, ActivityKind.MEETING_HELD);
            case TALKED_HERE -> hasTalkedHere(followUp);
            case NOT_TALKED_HERE -> !hasTalkedHere(followUp);
            case REPLIED -> hasReplied(followUp);
            case MET -> cameBy(followUp, CaptureChannel.NETWORKING_EVENT) || holds(Presupposition.TALKED, followUp);
            case VISITED_SHOP -> cameBy(followUp, CaptureChannel.STOREFRONT) && !isOnline(followUp.profile());
            case ONLINE_SHOP -> cameBy(followUp, CaptureChannel.STOREFRONT) && isOnline(followUp.profile());
            case SHOWED_INTEREST ->
                !cameBy(followUp, CaptureChannel.IMPORT) && !cameBy(followUp, CaptureChannel.PARTNER);
            case RECOMMENDED ->
                cameBy(followUp, CaptureChannel.REFERRAL)
                        && !cameFrom(followUp, CaptureSource.NAMED_BY_CONTACT)
                        && !cameFrom(followUp, CaptureSource.NAMED_TO_US);
            case NAMED ->
                cameBy(followUp, CaptureChannel.REFERRAL) && cameFrom(followUp, CaptureSource.NAMED_BY_CONTACT);
            case CUSTOMER -> isIn(followUp, Stage.CUSTOMER);
            case LOST ->
                isIn(followUp, Stage.LOST)
                        || followUp.memory().past().stream().anyMatch(past -> past.outcome() == EnrolmentOutcome.LOST);
        };
    }

    /** What one of us notes of a call or at a fair is no message of the person. */
    private static boolean hasWritten(FollowUp followUp) {
        var profile = followUp.profile();
        var message = profile == null ? null : profile.message();
        return hasReplied(followUp) || message != null && isWrittenByThemselves(message.channel());
    }

    private static boolean isWrittenByThemselves(CaptureChannel channel) {
        return switch (channel) {
            case WEB_FORM, NEWSLETTER, SOCIAL_MEDIA, BLOG, EMAIL -> true;
            case STOREFRONT, NETWORKING_EVENT, REFERRAL, PHONE, IMPORT, PARTNER -> false;
        };
    }

    private static Stream<PlannedTouch> ofThisCadence(FollowUp followUp) {
        return followUp.enrolment().stream()
                .flatMap(enrolment -> enrolment.touches().stream())
                .filter(touch -> touch.state().isMade());
    }

    /** Also by a call of their own that a representative has told of. */
    private static boolean hasTalkedHere(FollowUp followUp) {
        return ofThisCadence(followUp).anyMatch(Truth::isTalk)
                || followUp.enrolment().stream()
                        .flatMap(running -> followUp.memory().notes().stream()
                                .filter(note -> !note.at().isBefore(running.startedAt())))
                        .map(Note::kind)
                        .anyMatch(kind -> kind == ActivityKind.CALL_CONNECTED || kind == ActivityKind.MEETING_HELD);
    }

    /** What was made and did not come back from a dead address. */
    static Stream<PlannedTouch> arrived(FollowUp followUp) {
        var dead = followUp.suppression().addresses();
        return followUp.remembered()
                .flatMap(enrolment -> enrolment.touches().stream()
                        .filter(touch -> touch.state().isMade()
                                && !dead.isKnown(enrolment.touchId(touch).toString())));
    }

    private static Stream<PlannedTouch> ever(FollowUp followUp) {
        return followUp.remembered()
                .flatMap(enrolment -> enrolment.touches().stream())
                .filter(touch -> touch.state().isMade());
    }

    private static boolean isTalk(PlannedTouch touch) {
        var outcome = touch.outcome();
        return outcome != null
                && (touch.channel() == TouchChannel.CALL || touch.channel() == TouchChannel.VISIT)
                && (Outcomes.isTalk(outcome) || outcome == TouchOutcome.DONE && touch.channel() == TouchChannel.VISIT)
                && outcome != TouchOutcome.LANGUAGE_BARRIER;
    }

    /** Automatic answers are no notes, and end nothing. */
    private static boolean hasReplied(FollowUp followUp) {
        return wasNoted(followUp, ActivityKind.EMAIL_REPLIED)
                || followUp.memory().past().stream()
                        .anyMatch(past -> past.outcome() == EnrolmentOutcome.RESPONDED
                                && Listening.REPLIED.equals(past.reason()));
    }

    private static boolean wasNoted(FollowUp followUp, ActivityKind kind) {
        return followUp.memory().notes().stream().anyMatch(note -> note.kind() == kind);
    }

    private static boolean cameBy(FollowUp followUp, CaptureChannel channel) {
        return followUp.profile() != null && followUp.profile().channel() == channel;
    }

    private static boolean cameFrom(FollowUp followUp, String sourceId) {
        var capture = followUp.profile() == null ? null : followUp.profile().firstCapture();
        return capture != null && sourceId.equals(capture.source().id());
    }

    private static boolean isOnline(@Nullable Profile profile) {
        var capture = profile == null ? null : profile.firstCapture();
        return capture != null && capture.source().tellsOfOnlineShop();
    }

    private static boolean isIn(FollowUp followUp, Stage stage) {
        return followUp.profile() != null && followUp.profile().stage() == stage;
    }
}
