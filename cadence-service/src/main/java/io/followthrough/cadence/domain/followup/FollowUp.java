package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchOutcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that this service holds of one person.
 *
 * @param profile null until qualification has said who it is
 * @param enrolments how many there have been
 * @param gone why the person is no longer followed here: merged into another, or erased
 */
public record FollowUp(
        String prospectId,
        @Nullable Profile profile,
        Suppression suppression,
        NextAction next,
        Memory memory,
        int enrolments,
        @Nullable String gone) {

    static final String MERGED_INTO = "merged into ";

    public FollowUp {
        suppression = suppression == null ? Suppression.NONE : suppression;
        suppression = suppression.with(suppression
                .addresses()
                .of(profile == null ? null : profile.person().email()));
        memory = memory == null ? Memory.EMPTY : memory;
    }

    /** Somebody of whom nothing is known yet. */
    static FollowUp unknown(String prospectId) {
        return new FollowUp(
                prospectId, null, Suppression.NONE, NextAction.none("not qualified yet"), Memory.EMPTY, 0, null);
    }

    /**
     * Whether the liveness law holds for this person: neither customer nor opted out, nor of an import that was undone, so a next
     * action must exist.
     */
    public boolean needsNextAction() {
        return profile != null
                && gone == null
                && !profile.isWithdrawn()
                && !suppression.optedOut()
                && profile.stage() != Stage.CUSTOMER
                && profile.stage() != Stage.OPTED_OUT;
    }

    public Optional<Enrolment> enrolment() {
        return Optional.ofNullable(next.enrolment());
    }

    /** Whether an e-mail is being handed over, whatever has become of its enrolment meanwhile. */
    public boolean hasMailInHand() {
        return InHand.leases(this).findAny().isPresent();
    }

    /** Whether it is not known of an e-mail whether it left, and somebody can still say so. */
    public boolean hasMailInDoubt() {
        return touches().anyMatch(touch -> touch.state() == TouchState.UNCONFIRMED);
    }

    /** The enrolment that a contact belongs to, running or past; nothing is reported on who is gone. */
    public Optional<Enrolment> enrolmentOf(TouchId touch) {
        return gone == null ? knownEnrolmentOf(touch) : Optional.empty();
    }

    /** The same, whether or not another speaks for this person now: what was agreed with either still stands. */
    public Optional<Enrolment> knownEnrolmentOf(TouchId touch) {
        return enrolment()
                .filter(current -> current.ordinal() == touch.enrolment())
                .or(() -> memory.past().stream()
                        .map(PastEnrolment::enrolment)
                        .filter(past -> past.ordinal() == touch.enrolment())
                        .findFirst());
    }

    /** Who speaks for this person since two turned out to be one. */
    public Optional<String> mergedInto() {
        return Optional.ofNullable(gone)
                .filter(reason -> reason.startsWith(MERGED_INTO))
                .map(reason -> reason.substring(MERGED_INTO.length()));
    }

    /** Whether nothing may be known or told of this person any more. */
    public boolean isErased() {
        return gone != null && mergedInto().isEmpty();
    }

    /** When the last e-mail to this person left, or may have left. */
    public Optional<Instant> lastEmailAt() {
        return Punctuality.lastEmail(this);
    }

    /** An e-mail outside of every enrolment has left. */
    public FollowUp emailed(Instant at) {
        return with(memory.emailed(at));
    }

    /** Where e-mails to this person go now. */
    public @Nullable String emailAddress() {
        return profile == null ? null : profile.person().email();
    }

    /** All by which the person is known, in lower case; the one that e-mails go to first. */
    public List<String> emailAddresses() {
        return profile == null
                ? List.of()
                : profile.person().emails().stream()
                        .map(address -> address.toLowerCase(Locale.ROOT))
                        .toList();
    }

    /** Whether e-mail to this address came back for good. */
    public boolean isDead(String address) {
        return suppression.addresses().obstacle(address) != null;
    }

    /** Every enrolment that is remembered: the one that runs first, then those of before, the oldest first. */
    Stream<Enrolment> remembered() {
        return Stream.concat(enrolment().stream(), memory.past().stream().map(PastEnrolment::enrolment));
    }

    /** Contacts in which a meeting was agreed, as far as they are remembered. */
    public List<TouchId> metIn() {
        return remembered()
                .flatMap(enrolment -> enrolment.touches().stream()
                        .filter(touch -> touch.outcome() == TouchOutcome.MEETING_BOOKED)
                        .map(enrolment::touchId))
                .toList();
    }

    /** Whose contact the person knows already. */
    public @Nullable String knownRep() {
        return memory.last().map(past -> past.enrolment().repId()).orElse(null);
    }

    /** While there is one, nothing is sent by itself. */
    public Optional<UnclearMessage> unclear() {
        return Optional.ofNullable(profile).map(Profile::unclear);
    }

    /**
     * The unclear message that a representative has to read now. What is known from the past alone, by an import, waits until
     * somebody is to be contacted: old messages must not fill today's list.
     */
    public Optional<UnclearMessage> toRead() {
        return unclear()
                .filter(UnclearMessage::isToBeRead)
                .filter(message ->
                        profile != null && !profile.historic() || enrolment().isPresent());
    }

    /**
     * Messages that a representative has to answer, the longest waiting first; one that is unclear is to be read first. Of somebody who wants no
     * contact only what they have written since: they turn to us.
     */
    public List<Message> toAnswer() {
        if (profile == null || gone != null) {
            return List.of();
        }
        return memory.messages().stream()
                .filter(Message::isOpen)
                .filter(message -> message.afterRefusal() || !wantsNoContact())
                .filter(message ->
                        unclear().filter(unclear -> unclear.is(message.id())).isEmpty())
                .toList();
    }

    /** The representative who is to read and answer messages; null if it is anybody's. */
    public @Nullable String reader() {
        return enrolment().map(Enrolment::repId).orElseGet(this::knownRep);
    }

    /** A call that is not made at the time that the person asked for, or the contact of an enrolment that nobody can go on with. */
    public Optional<PlannedTouch> callToRearrange() {
        return touches()
                .filter(Promises::isToBeTold)
                .findFirst()
                .or(() -> GoingOn.isStuck(next)
                        ? touches().filter(Rerouting::isOpen).min(Comparator.comparing(PlannedTouch::plannedAt))
                        : Optional.empty());
    }

    /** Why {@link #callToRearrange} is to be seen to. */
    public String toRearrangeSince(PlannedTouch call) {
        return String.valueOf(Promises.isToBeTold(call) ? call.reason() : next.reason());
    }

    private Stream<PlannedTouch> touches() {
        return enrolment().stream().flatMap(running -> running.touches().stream());
    }

    public boolean isLookingForRoom() {
        return next.is(Kind.PLANNING) || next.is(Kind.WAITING);
    }

    /** Whether a pause is over and the rest is about to be planned. */
    public boolean isGoingOn(Instant now) {
        var until = next.at();
        return next.is(Kind.PAUSED) && until != null && !until.isAfter(now);
    }

    /** Until when whoever has said no hears nothing of ours by itself; empty for everybody else, and once that day has come. */
    public Optional<Instant> leftInPeaceUntil(Instant now) {
        return memory.last()
                .filter(last -> last.outcome() == EnrolmentOutcome.NOT_INTERESTED && next.is(Kind.WAKE_UP))
                .flatMap(last -> Optional.ofNullable(next.at()))
                .filter(now::isBefore);
    }

    /** Whether the person has said that they want to hear nothing of us at all any more. */
    public boolean wantsNoContact() {
        return suppression.optedOut() || profile != null && profile.stage() == Stage.OPTED_OUT;
    }

    /** When what runs goes on; empty if it does not pause. */
    public Optional<Instant> pausesUntil() {
        return next.is(Kind.PAUSED) ? Optional.ofNullable(next.at()) : Optional.empty();
    }

    String enrolmentId(int ordinal) {
        return DerivedIds.of("enrolment", prospectId, String.valueOf(ordinal));
    }

    FollowUp with(NextAction newNext) {
        return new FollowUp(prospectId, profile, suppression, newNext, memory, enrolments, gone);
    }

    FollowUp with(@Nullable Profile newProfile) {
        return new FollowUp(prospectId, newProfile, suppression, next, memory, enrolments, gone);
    }

    FollowUp with(Memory newMemory) {
        return new FollowUp(prospectId, profile, suppression, next, newMemory, enrolments, gone);
    }

    FollowUp with(Suppression newSuppression) {
        return new FollowUp(prospectId, profile, newSuppression, next, memory, enrolments, gone);
    }

    FollowUp with(Enrolment enrolment) {
        return with(new NextAction(next.kind(), next.at(), next.reason(), enrolment, null, null));
    }

    /** With this enrolment as it is now, running or past. */
    FollowUp holding(Enrolment changed) {
        return enrolment()
                        .filter(running -> running.ordinal() == changed.ordinal())
                        .isPresent()
                ? with(changed)
                : with(memory.holding(changed));
    }

    FollowUp enrolledFor(int ordinal) {
        return new FollowUp(prospectId, profile, suppression, next, memory, ordinal, gone);
    }

    /** Followed again: the merge was undone, and qualification says next who it is. */
    FollowUp isBack() {
        return new FollowUp(
                prospectId, null, suppression, NextAction.none("not qualified yet"), memory, enrolments, null);
    }

    /** Spoken for by another, until the merge is undone: what happened so far is kept for that day. */
    FollowUp goneInto(String other) {
        return new FollowUp(
                prospectId,
                null,
                suppression.with(Deliverability.UNKNOWN),
                NextAction.none(MERGED_INTO + other),
                memory,
                enrolments,
                MERGED_INTO + other);
    }

    /** Nothing personal is left. */
    FollowUp goneBecause(String reason) {
        return new FollowUp(
                prospectId,
                null,
                suppression.with(Deliverability.UNKNOWN),
                NextAction.none(reason),
                Memory.EMPTY,
                enrolments,
                reason);
    }
}
