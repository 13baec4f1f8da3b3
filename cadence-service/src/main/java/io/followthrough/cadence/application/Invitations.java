package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Invitation.CalendarReply;
import io.followthrough.cadence.domain.followup.TouchId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Invitations to meetings, one per contact. */
public interface Invitations extends WaitsForSenders {

    /** No effect if there is one of this contact already, or if the same entry was recalled already. */
    void add(Invitation invitation);

    Optional<Invitation> find(TouchId touch);

    /** Whatever was agreed with this person is known no more. */
    void forget(String prospectId);

    /** Those that wait, the oldest first. */
    List<Invitation> waiting(Instant now, int most);

    /**
     * Writes {@code next} over {@code seen}.
     *
     * @param notBefore when it is looked at again, while it waits
     * @return false if its revision or state has changed since it was seen
     */
    boolean replace(Invitation seen, Invitation next, Instant notBefore);

    /**
     * The person's calendar has answered.
     *
     * @param uid of the entry that is answered: no effect if the meeting stands under another one by now
     */
    void answered(TouchId touch, String uid, CalendarReply reply);
}
