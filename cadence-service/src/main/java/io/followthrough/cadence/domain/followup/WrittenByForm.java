package io.followthrough.cadence.domain.followup;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureMessage;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people write with a form and not by mail. The first message of a lead who can be called is answered by the calls that
 * begin with it; all else is for a representative to answer as an e-mail is.
 */
final class WrittenByForm {

    /** What is older was told by a store that learns again, or by one that had not been told of messages before. */
    private static final Duration FRESH = Duration.ofDays(14);

    private WrittenByForm() {}

    /** @param before what was known of the person until then */
    static FollowUp received(
            FollowUp followUp, @Nullable Profile before, ProspectQualified qualified, Rules rules, Instant now) {
        var message = qualified.message();
        if (message == null || isKnown(message, before)) {
            return followUp;
        }
        var told =
                CallingHours.written(NotThere.written(WithoutNewsletter.written(followUp, message), message), message);
        var read = told.memory().noted(note(message.at(), message.text()));
        return told.with(
                Appointments.isMade(told, rules, now)
                                || isAnsweredByCall(message, qualified, told, rules.policy())
                                || message.at().plus(FRESH).isBefore(now)
                        ? read
                        : read.received(message(message).afterRefusal(wantedNoContact(followUp, before))));
    }

    /** Until this message: one that refuses is no question. */
    private static boolean wantedNoContact(FollowUp followUp, @Nullable Profile before) {
        return followUp.suppression().optedOut() || before != null && before.stage() == Stage.OPTED_OUT;
    }

    /**
     * The import that all of somebody's captures came with is undone: nobody wrote what stood in its rows. What came by mail
     * since is theirs.
     */
    static FollowUp takenBack(FollowUp followUp, @Nullable Profile before) {
        var newest = before == null || before.message() == null
                ? ""
                : before.message().leadId();
        var memory = followUp.memory();
        Predicate<Message> ofTheImport =
                message -> message.channel() == null || message.id().equals(newest);
        var captures = Stream.concat(
                        memory.messages().stream().filter(ofTheImport).map(Message::id), Stream.of(newest))
                .toList();
        var notes = notes(followUp, captures);
        return followUp.with(memory.without(ofTheImport, notes::contains, _ -> false));
    }

    /**
     * With the newest message of somebody who turns out to be another, also if no list ever showed it since a call was to answer it: it is
     * told of again under the other name, is answered there if it was here, and is theirs should the two part again.
     */
    static Memory carried(FollowUp followUp, Instant now) {
        var profile = followUp.profile();
        var memory = followUp.memory();
        if (profile == null || profile.message() == null) {
            return memory;
        }
        var newest = message(profile.message());
        var isSeenTo = newest.at().plus(FRESH).isBefore(now)
                || memory.messages().stream()
                        .anyMatch(known ->
                                known.text().strip().equals(newest.text().strip()))
                || followUp.remembered()
                        .flatMap(enrolment -> enrolment.touches().stream())
                        .anyMatch(touch -> touch.isTalk()
                                && touch.state().isMade()
                                && !touch.changedAt().isBefore(newest.at()));
        return memory.received(isSeenTo ? newest.answered(now) : newest);
    }

    static Message message(CaptureMessage message) {
        return new Message(message.leadId(), message.at(), channel(message.channel()), message.text(), null);
    }

    /** Whoever named a time for a call that nobody has room for is to be answered by somebody. */
    static FollowUp unplanned(FollowUp followUp, Rules rules, Instant now) {
        var profile = followUp.profile();
        var message = profile == null ? null : profile.message();
        return message != null
                        && CallWishes.toCome(followUp, rules.places(), now).isPresent()
                ? followUp.with(followUp.memory().received(message(message)))
                : followUp;
    }

    /** Whoever calls has read it before. */
    private static Note note(Instant at, String text) {
        return new Note(ActivityKind.NOTE_TAKEN, at, null, Remembering.shortened("They wrote: " + text));
    }

    /** Notes of what came with these captures, as far as the words are known. */
    static Set<Note> notes(FollowUp followUp, List<String> captureIds) {
        var profile = followUp.profile();
        return Stream.concat(
                        followUp.memory().messages().stream()
                                .filter(message -> captureIds.contains(message.id()))
                                .map(message -> note(message.at(), message.text())),
                        Stream.ofNullable(profile == null ? null : profile.message())
                                .filter(message -> captureIds.contains(message.leadId()))
                                .map(message -> note(message.at(), message.text())))
                .collect(Collectors.toSet());
    }

    /** E-mails that leave by themselves answer nothing. */
    private static boolean isAnsweredByCall(
            CaptureMessage message, ProspectQualified qualified, FollowUp followUp, FollowUpPolicy policy) {
        var first = qualified.firstCapture();
        return qualified.noLead() == null
                && first != null
                && first.leadId().equals(message.leadId())
                && Reach.obstacle(followUp, TouchChannel.CALL, policy).isEmpty();
    }

    /** Also one that is sent a second time. */
    private static boolean isKnown(CaptureMessage message, @Nullable Profile before) {
        var known = before == null ? null : before.message();
        return known != null
                && (known.leadId().equals(message.leadId())
                        || known.text().strip().equals(message.text().strip()));
    }

    private static @Nullable TouchChannel channel(CaptureChannel channel) {
        return switch (channel) {
            case EMAIL -> TouchChannel.EMAIL;
            case SOCIAL_MEDIA -> TouchChannel.SOCIAL;
            default -> null; // by forms nobody is contacted
        };
    }
}
