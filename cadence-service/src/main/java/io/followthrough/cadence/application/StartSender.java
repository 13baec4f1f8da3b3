package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Decisions.Matter;
import io.followthrough.cadence.domain.followup.Mailing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Lets a stopped sender send again, and what waited for it leave: at once, or in its next hours. */
public final class StartSender {

    private static final int MOST_PEOPLE = 100_000;
    private static final int AT_ONCE = 500;

    private final SenderStops stops;
    private final RecordOutcome.Shared shared;
    private final Decisions decisions;
    private final List<? extends WaitsForSenders> others;

    /** @param others e-mails outside of cadences */
    public StartSender(
            SenderStops stops,
            RecordOutcome.Shared shared,
            Decisions decisions,
            List<? extends WaitsForSenders> others) {
        this.stops = stops;
        this.shared = shared;
        this.decisions = decisions;
        this.others = List.copyOf(others);
    }

    /** @return whether it was stopped */
    public boolean start(String domain) {
        if (!stops.lift(domain)) {
            return false;
        }
        var sender = StoppedSenders.senderOf(domain);
        shared.rules().rules().library().reps().values().stream()
                .filter(rep -> StoppedSenders.senderOf(rep.email()).equals(sender))
                .forEach(rep -> hurry(shared.followUps().carriedBy(rep.id(), MOST_PEOPLE)));
        var now = shared.clock().instant();
        others.forEach(emails -> emails.senderMaySend(now));
        return true;
    }

    private void hurry(List<String> people) {
        for (var from = 0; from < people.size(); from += AT_ONCE) {
            var now = shared.clock().instant();
            var matters = new ArrayList<Matter>();
            for (var person : shared.followUps()
                    .load(people.subList(from, Math.min(from + AT_ONCE, people.size())))
                    .values()) {
                var state = person.state();
                if (state != null && Mailing.waitsForSender(state, now)) {
                    matters.add(new Matter(
                            state.prospectId(),
                            DoWhatIsDue.clockTick(),
                            followUp -> Mailing.goOn(Objects.requireNonNull(followUp), now)));
                }
            }
            decisions.make(matters, now);
        }
    }
}
