package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.followup.Meeting;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.cadence.domain.listening.CalendarAnswer;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * To a meeting, as it stands now; each revision is told to the person at most once.
 *
 * @param touch the contact in which it was agreed
 * @param sequence 0 for the first invitation, one more for each change (RFC 5545, section 3.8.7.4)
 * @param cancelled whether the meeting will not take place
 * @param told whether the person may have heard of an earlier revision
 * @param reason why it is not sent, or not known to be
 * @param sentTo the address that it was last sent to; null if it never was, or before that was kept
 * @param holder whose meeting it is; null as long as it is that of the representative in whose contact it was agreed
 * @param inCalendar under what the person's calendar has it; null until it first leaves, and of what was told before that was kept
 * @param answer what the person's calendar said last; null if it has said nothing
 * @param toldLast when and where the person was told last, as of the revisions before this one; null if none may have left, and of
 *     what was told before that was kept
 */
public record Invitation(
        TouchId touch,
        Meeting meeting,
        Instant bookedAt,
        int sequence,
        boolean cancelled,
        boolean told,
        State state,
        @Nullable String reason,
        @Nullable String sentTo,
        @Nullable Holder holder,
        @Nullable CalendarEntry inCalendar,
        @Nullable CalendarReply answer,
        @Nullable Meeting toldLast) {

    /**
     * What a calendar knows a meeting by. Neither changes as long as the entry stands there: a calendar takes changes and a
     * cancellation from its organizer alone (RFC 5546, section 3.2.2).
     *
     * @param organizer address to which answers go
     */
    public record CalendarEntry(String uid, String organizer) {}

    /**
     * What the person's calendar says of it.
     *
     * @param sequence of the revision that it is about
     * @param proposed which other time, if one is proposed and it is certain which moment is meant
     */
    public record CalendarReply(
            CalendarAnswer.Reaction reaction,
            int sequence,
            Instant at,
            @Nullable Instant proposed) {}

    /** How far telling the person has come. */
    public enum State {
        WAITING,
        /** Handed over just now; if it stays so, a crash left it unknown whether it left: ask the person. */
        SENDING,
        SENT,
        UNCONFIRMED,
        REFUSED,
        /** Cancelled before anything was sent: nobody has to be told. */
        NOT_NEEDED;

        private boolean mayHaveLeft() {
            return this == SENDING || this == SENT || this == UNCONFIRMED;
        }
    }

    /**
     * Whose meeting it is now. No calendar takes another organizer for an entry that it holds, so that with each change of
     * hands that the person hears of there is an entry of its own, and the one before is taken out.
     *
     * @param repId the organizer
     * @param entry how many entries the person's calendar had before this one
     * @param before who had the meeting in that calendar before; null if nobody was told of it
     * @param signedBy who writes in the stead of somebody who has left; null for the organizer
     * @param recalls whether this only takes the entry out, since the meeting has gone over to somebody else
     * @param entryBefore under what that calendar had it then; null if that was not kept yet
     */
    public record Holder(
            String repId,
            int entry,
            @Nullable String before,
            @Nullable String signedBy,
            boolean recalls,
            @Nullable CalendarEntry entryBefore) {

        public Holder(String repId, int entry, @Nullable String before, @Nullable String signedBy, boolean recalls) {
            this(repId, entry, before, signedBy, recalls, null);
        }
    }

    public static Invitation first(TouchId touch, Meeting meeting, Instant now) {
        return new Invitation(touch, meeting, now, 0, false, false, State.WAITING, null, null, null, null, null, null);
    }

    public Invitation to(State newState, @Nullable String newReason) {
        return standing(newState, newReason, sentTo, inCalendar, told, toldLast);
    }

    /** @param entry under what it stands in the calendar from now on; null if it leaves for nobody */
    public Invitation sendingTo(@Nullable String address, @Nullable CalendarEntry entry) {
        return standing(State.SENDING, null, address, entry == null ? inCalendar : entry, told, toldLast);
    }

    /**
     * Changed while a revision before this one was handed over, which surely did not leave after all: of that one nobody has heard.
     *
     * @param inHand as it was handed over
     */
    public Invitation without(Invitation inHand) {
        return inHand.meeting.equals(toldLast) && state == State.WAITING
                ? standing(state, reason, sentTo, inCalendar, told && inHand.told, inHand.toldLast)
                : this;
    }

    private Invitation standing(
            State newState,
            @Nullable String newReason,
            @Nullable String address,
            @Nullable CalendarEntry entry,
            boolean isTold,
            @Nullable Meeting known) {
        return new Invitation(
                touch, meeting, bookedAt, sequence, cancelled, isTold, newState, newReason, address, holder, entry,
                answer, known);
    }

    /** It came back, or was not taken: told anew to somebody with another address, who has not heard of it. */
    public Invitation again() {
        return revised(meeting, false, false, holder, inCalendar);
    }

    /**
     * Whether it never arrived, the meeting is to come, and the person has another address now.
     *
     * @param isDead whether an address is known to take no mail
     */
    public boolean isToBeSentAgain(@Nullable String address, Predicate<String> isDead, Instant now) {
        var isOther = address != null && !address.equalsIgnoreCase(sentTo);
        var failed = switch (state) {
            case REFUSED -> true;
            case SENT, UNCONFIRMED -> sentTo != null && isDead.test(sentTo);
            case WAITING, SENDING, NOT_NEEDED -> false;
        };
        return failed && isOther && !cancelled && meeting.end().isAfter(now);
    }

    public Invitation moved(Meeting newMeeting) {
        return revised(newMeeting, false, isHeard(), holder, inCalendar);
    }

    public Invitation cancel() {
        return revised(meeting, true, isHeard(), holder, inCalendar);
    }

    /** @param known whose meeting it is */
    public Invitation cancelledBy(String signedBy, String known) {
        return revised(
                meeting,
                true,
                isHeard(),
                new Holder(
                        known,
                        entry(),
                        holder == null ? null : holder.before,
                        signedBy,
                        false,
                        holder == null ? null : holder.entryBefore),
                inCalendar);
    }

    /** @param from whose meeting it was until now */
    public Invitation handedOver(String from, String to, Meeting newMeeting) {
        var before = holder == null ? null : holder.before;
        var entryBefore = holder == null ? null : holder.entryBefore;
        var next = isHeard()
                ? new Holder(to, entry() + 1, from, null, false, inCalendar)
                : new Holder(to, entry(), before, null, false, entryBefore);
        return revised(newMeeting, false, false, next, null);
    }

    /** Takes out of the person's calendar what stands there under whoever had the meeting before. */
    public Optional<Invitation> recall() {
        return holder == null || holder.before == null
                ? Optional.empty()
                : Optional.of(new Invitation(
                        touch,
                        meeting,
                        bookedAt,
                        sequence,
                        true,
                        true,
                        State.WAITING,
                        null,
                        null,
                        new Holder(holder.before, holder.entry - 1, null, null, true),
                        holder.entryBefore,
                        null,
                        toldLast));
    }

    private Invitation revised(
            Meeting newMeeting,
            boolean nowCancelled,
            boolean isTold,
            @Nullable Holder newHolder,
            @Nullable CalendarEntry entry) {
        return new Invitation(
                touch,
                newMeeting,
                bookedAt,
                sequence + 1,
                nowCancelled,
                isTold,
                State.WAITING,
                null,
                sentTo,
                newHolder,
                entry,
                answer,
                state.mayHaveLeft() ? meeting : toldLast);
    }

    private boolean isHeard() {
        return told || state.mayHaveLeft();
    }

    /** How many entries the person's calendar had before this one. */
    public int entry() {
        return holder == null ? 0 : holder.entry;
    }

    /** @param ofContact the representative in whose contact it was agreed */
    public String repId(String ofContact) {
        return holder == null ? ofContact : holder.repId;
    }

    public boolean isRecall() {
        return holder != null && holder.recalls;
    }

    /** Whether the person knows of the meeting already, by whoever had it before. */
    public boolean isTakenOver() {
        return holder != null && holder.before != null;
    }

    /** What the person's calendar says of it as it stands; what it said of an earlier time is no answer to this one. */
    public Optional<CalendarReply> answered() {
        return Optional.ofNullable(answer).filter(reply -> reply.sequence() >= sequence);
    }

    /**
     * What the mail about it is about: what will not take place is what the person was told last. What it was moved to before it
     * was cancelled says nothing to whoever never heard of that.
     */
    public Meeting named() {
        return cancelled && toldLast != null ? toldLast : meeting;
    }

    /** The time that the person has in mind and that this revision does away with. */
    public Optional<Instant> replaces() {
        return Optional.ofNullable(toldLast)
                .map(Meeting::at)
                .filter(before -> told && !cancelled && !before.equals(meeting.at()));
    }

    /** Whether the person has to hear of it as it stands. */
    public boolean needsTelling() {
        return told || !cancelled;
    }
}
