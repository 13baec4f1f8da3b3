package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.Stage;
import java.util.Optional;
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

    /** Whether the liveness law holds for this person: neither customer nor opted out, so a next action must exist. */
    public boolean needsNextAction() {
        return profile != null
                && gone == null
                && !suppression.optedOut()
                && profile.stage() != Stage.CUSTOMER
                && profile.stage() != Stage.OPTED_OUT;
    }

    public Optional<Enrolment> enrolment() {
        return Optional.ofNullable(next.enrolment());
    }

    /** Whether a contact of the running enrolment is in this state. */
    public boolean hasTouch(TouchState state) {
        return enrolment().stream()
                .flatMap(running -> running.touches().stream())
                .anyMatch(touch -> touch.state() == state);
    }

    /** The enrolment that a contact belongs to, running or past. */
    public Optional<Enrolment> enrolmentOf(TouchId touch) {
        return enrolment()
                .filter(current -> current.ordinal() == touch.enrolment())
                .or(() -> memory.past().stream()
                        .map(PastEnrolment::enrolment)
                        .filter(past -> past.ordinal() == touch.enrolment())
                        .findFirst());
    }

    /** Where e-mails to this person go now. */
    public @Nullable String emailAddress() {
        return profile == null ? null : profile.person().email();
    }

    /** Whose contact the person knows already. */
    public @Nullable String knownRep() {
        return memory.last().map(past -> past.enrolment().repId()).orElse(null);
    }

    /** While there is one, nothing is sent by itself. */
    public Optional<UnclearMessage> unclear() {
        return Optional.ofNullable(profile).map(Profile::unclear);
    }

    /** The representative who is to read an unclear message; null if it is anybody's. */
    public @Nullable String reader() {
        return enrolment().map(Enrolment::repId).orElseGet(this::knownRep);
    }

    public boolean isLookingForRoom() {
        return next.is(Kind.PLANNING) || next.is(Kind.WAITING);
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

    FollowUp enrolledFor(int ordinal) {
        return new FollowUp(prospectId, profile, suppression, next, memory, ordinal, gone);
    }

    /** Followed again: the merge was undone, and qualification says next who it is. */
    FollowUp isBack() {
        return new FollowUp(
                prospectId, null, suppression, NextAction.none("not qualified yet"), memory, enrolments, null);
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
