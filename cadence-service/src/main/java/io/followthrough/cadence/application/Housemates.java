package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Decisions.Matter;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.Listening;
import io.followthrough.cadence.domain.followup.Rules;
import io.followthrough.cadence.domain.followup.SharedAddress;
import io.followthrough.cadence.domain.followup.SharedMailbox;
import io.followthrough.events.ActivityRecorded;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whoever else opens the mailboxes that are about to be written to, and what they said of e-mail there. */
final class Housemates {

    private static final int MOST = 500;

    private final FollowUps followUps;
    private final Decisions decisions;

    Housemates(FollowUps followUps, Decisions decisions) {
        this.followUps = followUps;
        this.decisions = decisions;
    }

    /** These people, and all others who are known by an address that one of them is written to at. */
    List<FollowUp> and(List<FollowUp> people) {
        var addresses = people.stream()
                .map(SharedMailbox::address)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var known = people.stream().map(FollowUp::prospectId).collect(Collectors.toSet());
        return addresses.isEmpty()
                ? people
                : Stream.concat(people.stream(), followUps.othersAt(addresses, known, MOST).stream())
                        .toList();
    }

    /**
     * Tells of those who came to have an address after e-mail was refused there.
     *
     * @return who they are: nothing is sent to them
     */
    Set<String> tellOfRefusals(Collection<FollowUp> people, Collection<FollowUp> others, Rules rules, Instant now) {
        var refusals = new LinkedHashMap<String, ActivityRecorded>();
        people.forEach(person -> decisions
                .setAside()
                .unlessOdd(person.prospectId(), () -> SharedAddress.refusedBefore(person, others))
                .ifPresent(refusal -> refusals.put(person.prospectId(), refusal)));
        if (!refusals.isEmpty()) {
            decisions.makeForEach(
                    refusals.values().stream()
                            .map(refusal -> matter(refusal, rules, now))
                            .toList(),
                    now);
        }
        return refusals.keySet();
    }

    private static Matter matter(ActivityRecorded refusal, Rules rules, Instant now) {
        return new Matter(
                Objects.requireNonNull(refusal.prospectId()),
                refusal.activityId(),
                person -> Listening.hear(Objects.requireNonNull(person), refusal, rules, now));
    }
}
