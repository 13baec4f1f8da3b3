package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.listening.AskedCall;
import io.followthrough.cadence.domain.listening.CallsAskedFor;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whoever asks for a call waits for one: nothing that leaves by itself takes its place, however long nobody calls. It stays on the list,
 * is overdue there after the time that tasks have, and then stands on everybody's.
 */
public final class CallWishes {

    static final String FIRST = "held: the call that the person asked for has to be made first";

    private CallWishes() {}

    /** Whether the message asks for a call, and nobody has answered it or tried to call since. */
    public static boolean isOpen(FollowUp followUp, Message message) {
        return message.isOpen()
                && Punctuality.lastTalk(followUp)
                        .filter(tried -> !tried.isBefore(message.at()))
                        .isEmpty()
                && CallsAskedFor.isAsked(message.text());
    }

    /** When the message asks for the call; empty if whenever. */
    public static Optional<AskedCall> time(FollowUp followUp, Message message, Places places) {
        return time(followUp, message.text(), message.at(), places);
    }

    static Optional<AskedCall> time(FollowUp followUp, String text, Instant at, Places places) {
        return Optional.ofNullable(followUp.profile())
                .map(profile -> places.of(profile.person(), profile.company()).zone())
                .flatMap(zone -> CallsAskedFor.when(text, at, zone));
    }

    /** Whether a call that was asked for in a message is later than tasks may be. */
    public static boolean isOverdue(FollowUp followUp, Rules rules, Instant now) {
        return followUp.toAnswer().stream()
                .filter(message -> Holding.isOverdue(message.at(), rules.policy(), now))
                .filter(message -> isOpen(followUp, message))
                .anyMatch(message ->
                        Holding.isOverdue(waitsSince(followUp, message, rules.places()), rules.policy(), now));
    }

    /** When the message came, or from when on the call is wanted that it asks for, if that is later. */
    public static Instant waitsSince(FollowUp followUp, Message message, Places places) {
        return isOpen(followUp, message)
                ? time(followUp, message, places)
                        .map(AskedCall::from)
                        .filter(message.at()::isBefore)
                        .orElse(message.at())
                : message.at();
    }

    /**
     * The call for which the person named a time with the newest form or an open message, as long as that time is not over and nobody has
     * tried to call since.
     */
    static Optional<AskedCall> toCome(FollowUp followUp, Places places, Instant now) {
        return newest(followUp)
                .filter(message -> Punctuality.lastTalk(followUp)
                        .filter(tried -> !tried.isBefore(message.at()))
                        .isEmpty())
                .flatMap(message -> time(followUp, message, places))
                .filter(call -> call.until().isAfter(now));
    }

    private static Optional<Message> newest(FollowUp followUp) {
        var profile = followUp.profile();
        var ofForm = profile == null || profile.message() == null
                ? Stream.<Message>empty()
                : Stream.of(WrittenByForm.message(profile.message()));
        return Stream.concat(ofForm, followUp.toAnswer().stream())
                .filter(message -> followUp.memory().messages().stream()
                        .noneMatch(known -> known.id().equals(message.id()) && !known.isOpen()))
                .max(Comparator.comparing(Message::at));
    }

    /** Whether the time of a call that was asked for has come, and nobody has made it. */
    static boolean isDue(FollowUp followUp) {
        return followUp.enrolment().stream().anyMatch(CallWishes::isDue);
    }

    private static boolean isDue(Enrolment enrolment) {
        return enrolment.touches().stream()
                .anyMatch(touch -> touch.state() == TouchState.DUE && touch.isTalk() && enrolment.isAskedFor(touch));
    }

    /** Whether this call or visit waits: whoever asked for a call is not called by the plan meanwhile, nor twice on one list. */
    static boolean isHeld(Enrolment enrolment, PlannedTouch touch) {
        return touch.state() == TouchState.PLANNED
                && touch.isTalk()
                && !enrolment.isAskedFor(touch)
                && isDue(enrolment);
    }
}
