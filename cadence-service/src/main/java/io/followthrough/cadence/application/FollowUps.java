package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.kit.store.Aggregates;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The follow-ups of all people, with the questions that their indexes answer. */
public interface FollowUps extends Aggregates<FollowUp> {

    /** One after the other, of the same person. */
    int MOST_MERGES = 20;

    Optional<FollowUp> find(String prospectId);

    /** Whoever this person turned out to be; empty if nothing may be known of that one any more. */
    default Optional<FollowUp> speakerFor(FollowUp person) {
        var speaker = Optional.of(person);
        for (var merges = 0;
                merges < MOST_MERGES && speaker.flatMap(FollowUp::mergedInto).isPresent();
                merges++) {
            speaker = speaker.flatMap(FollowUp::mergedInto).flatMap(this::find);
        }
        return speaker.filter(found -> found.gone() == null);
    }

    /** Whoever else is known by one of these e-mail addresses, in lower case: by the first, or by a further one. */
    List<FollowUp> othersAt(Set<String> addresses, Set<String> exceptProspectIds, int most);

    /** People in the order of their ids, from the one behind this id. */
    List<String> after(String prospectId, int most);

    /** People with an e-mail to be sent, in order of time. */
    List<String> withMailDue(Instant now, int most);

    /** People about whom anything else has to be decided, in order of time. */
    List<String> withWorkDue(Instant now, int most);

    /**
     * People who wait for room in a cadence, best score first.
     *
     * @param from how many of the best are passed over
     */
    List<FollowUp> waitingFor(String cadenceId, int from, int most);

    long countWaiting();

    /** People of whom a representative has something to do that was planned before the given moment, in order of time. */
    List<FollowUp> withTasksOf(String repId, Instant before, int most);

    /**
     * People who wrote something that somebody has to read, the longest waiting first.
     *
     * @param repId whose people, with those whom nobody knows; null for all
     */
    List<FollowUp> withMessageToRead(@Nullable String repId, int most);

    /**
     * People who wrote something that somebody has to answer, the longest waiting first.
     *
     * @param repId whose people, with those whom nobody knows; null for all
     */
    List<FollowUp> withMessageToAnswer(@Nullable String repId, int most);

    /**
     * People who asked to be called at a time at which nobody calls, the first to be called first.
     *
     * @param repId whose people; null for all
     */
    List<FollowUp> withCallToRearrange(@Nullable String repId, int most);

    /** People whose enrolment a representative carries out, running or paused. */
    List<String> carriedBy(String repId, int most);

    /** How many people must have a next action. */
    long countAlive();

    /** How many of them have none; anything but 0 is a fault. */
    long countWithoutNextAction();

    List<String> examplesWithoutNextAction(int most);

    /** To how many people an e-mail is being handed over. */
    long countInHand();

    /** How many people have an e-mail of which it is not known whether it left. */
    long countUnconfirmed();

    /** Publishes what a crash left unpublished. */
    int publishLeftovers();
}
