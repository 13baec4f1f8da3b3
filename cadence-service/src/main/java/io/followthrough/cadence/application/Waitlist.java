package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Decisions.Matter;
import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.kit.time.BusinessZone;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Plans those who wait, best score first: whenever room has appeared, when a day has passed, and when definitions changed. */
public final class Waitlist {

    private static final int PAGE = 100;

    /** What the last walk over the list was made for; as long as it is the same, there is no new room. */
    private record Occasion(LocalDate day, long releases, Object definitions) {}

    private final FollowUps followUps;
    private final Diaries diaries;
    private final PlanInBatches planner;
    private final Decisions decisions;
    private final Occasions occasions;
    private @Nullable Occasion last;

    public Waitlist(
            FollowUps followUps, Diaries diaries, PlanInBatches planner, Decisions decisions, Occasions occasions) {
        this.followUps = followUps;
        this.diaries = diaries;
        this.planner = planner;
        this.decisions = decisions;
        this.occasions = occasions;
    }

    /** What tells that a day has passed or that a definition has changed. */
    public record Occasions(RulesSource rules, BusinessZone zone, InstantSource clock) {}

    /** Cheap while nothing has happened. */
    public void planIfRoomAppeared() {
        var library = occasions.rules().definitions().library();
        var today = occasions.zone().dayOf(occasions.clock().instant());
        var occasion = new Occasion(today, diaries.releases(), List.of(library.reps(), library.windows()));
        if (!occasion.equals(last)) {
            var tomorrow = today.plusDays(1).atStartOfDay(occasions.zone().id()).toInstant();
            library.newestCadences().forEach(cadence -> plan(cadence, tomorrow));
            last = occasion;
        }
    }

    /**
     * Goes down the list as long as somebody finds a place, and once a day to its end: whoever finds none waits for the next
     * look.
     *
     * @param tomorrow when all who wait are looked at again, if no room appears before
     */
    private void plan(Cadence cadence, Instant tomorrow) {
        boolean more;
        var from = 0;
        do {
            var now = occasions.clock().instant();
            var rules = occasions.rules().rules();
            var waiting = followUps.waitingFor(cadence.id(), from, PAGE);
            var plans = Plans.make(planner, decisions.setAside(), waiting, rules, now);
            var toldLongAgo = waiting.stream().anyMatch(person -> isBefore(person, tomorrow));
            if (plans.anyAccepted() || toldLongAgo) {
                decisions.makeForEach(
                        waiting.stream()
                                .map(person -> new Matter(
                                        person.prospectId(),
                                        DoWhatIsDue.clockTick(),
                                        followUp -> plans.taken(Objects.requireNonNull(followUp))))
                                .toList(),
                        now);
            }
            from += plans.anyAccepted() ? 0 : waiting.size();
            more = plans.anyAccepted() || toldLongAgo;
        } while (more);
    }

    private static boolean isBefore(FollowUp person, Instant tomorrow) {
        var nextLook = person.next().at();
        return nextLook == null || nextLook.isBefore(tomorrow);
    }
}
