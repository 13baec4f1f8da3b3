package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.definition.BusyTime;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.ProspectErased;
import io.followthrough.events.ProspectQualified;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What news about people mean for the meetings that were agreed with them. */
public final class MeetingsOfPeople {

    private final RecordOutcome.Shared shared;
    private final ChangeRep reps;
    private final Invitations invitations;

    public MeetingsOfPeople(RecordOutcome.Shared shared, ChangeRep reps, Invitations invitations) {
        this.shared = shared;
        this.reps = reps;
        this.invitations = invitations;
    }

    /**
     * Nobody meets somebody of whom nothing may be known any more, and who has another address is invited there if nothing
     * arrived at the one before. Repeating it changes nothing.
     *
     * @param people whom the events are about, as they are after them
     */
    public void handle(List<EventEnvelope<?>> events, Map<String, FollowUp> people) {
        for (var event : events) {
            if (event.data() instanceof ProspectErased erased) {
                forget(erased.prospectId());
            }
        }
        events.stream()
                .map(EventEnvelope::data)
                .filter(ProspectQualified.class::isInstance)
                .map(decision -> ((ProspectQualified) decision).prospectId())
                .distinct()
                .forEach(prospectId -> sendAgain(people.get(prospectId)));
    }

    private void sendAgain(@Nullable FollowUp person) {
        if (person == null || person.emailAddress() == null) {
            return;
        }
        var now = shared.clock().instant();
        for (var touch : person.metIn()) {
            invitations
                    .find(touch)
                    .filter(known -> known.isToBeSentAgain(person.emailAddress(), person::isDead, now))
                    .ifPresent(known -> invitations.replace(known, known.again(), now));
        }
    }

    private void forget(String erased) {
        for (var rep : shared.rules().definitions().library().reps().values()) {
            var agreedWithThem = rep.busy().stream()
                    .map(BusyTime::touchId)
                    .filter(Objects::nonNull)
                    .filter(touch -> TouchId.parse(touch)
                            .filter(id -> isThem(id.prospectId(), erased))
                            .isPresent())
                    .collect(Collectors.toSet());
            if (!agreedWithThem.isEmpty()) {
                reps.change(rep.id(), known -> Objects.requireNonNull(known).withoutMeetings(agreedWithThem::contains));
                agreedWithThem.forEach(
                        touch -> TouchId.parse(touch).ifPresent(id -> invitations.forget(id.prospectId())));
            }
        }
        invitations.forget(erased);
    }

    /** Also those who had turned out to be the person before. */
    private boolean isThem(String prospectId, String erased) {
        return prospectId.equals(erased)
                || shared.followUps()
                        .find(prospectId)
                        .filter(known -> known.mergedInto().isPresent())
                        .filter(known -> shared.followUps().speakerFor(known).isEmpty())
                        .isPresent();
    }
}
