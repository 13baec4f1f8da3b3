package io.followthrough.cadence.application;

import static java.util.Objects.requireNonNull;

import io.followthrough.cadence.application.Decisions.Matter;
import io.followthrough.cadence.domain.followup.Change;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.Listening;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.cadence.domain.followup.Planning;
import io.followthrough.cadence.domain.followup.Qualifying;
import io.followthrough.cadence.domain.followup.Rules;
import io.followthrough.cadence.domain.followup.SharedAddress;
import io.followthrough.cadence.domain.followup.SharedMailbox;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.ProspectEvent;
import io.followthrough.events.ProspectMerged;
import io.followthrough.events.ProspectUnmerged;
import io.followthrough.kit.messaging.PoisonEventException;
import io.followthrough.kit.store.Aggregate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Follows what qualification decides and what people do. A batch is decided twice: first in memory, to see who needs a
 * plan; then, with all plans made and reserved together, for good. Everybody is loaded once: who was written by
 * somebody else meanwhile is loaded and decided about again.
 */
public final class FollowProspects {

    /** News older than this is answered at once no more. */
    private static final Duration FRESH = Duration.ofHours(2);

    /** Behind one address, so that one event is never the work of hours. */
    private static final int MOST_HOUSEMATES = 500;

    /**
     * One event for one person.
     *
     * @param other who turned out to be this person, or not to be, as it was before
     * @param meaning what somebody else's news means for this person
     */
    private record News(
            String prospectId,
            EventEnvelope<?> event,
            @Nullable FollowUp other,
            @Nullable ActivityRecorded meaning) {

        News(String prospectId, EventEnvelope<?> event) {
            this(prospectId, event, null, null);
        }

        News(String prospectId, EventEnvelope<?> event, @Nullable FollowUp other) {
            this(prospectId, event, other, null);
        }
    }

    /**
     * What comes of news if nobody else writes meanwhile.
     *
     * @param before the state it was decided on; null for nobody's, and where nothing was decided
     * @param change null where the news was heard before
     */
    private record Foreseen(
            News news, @Nullable FollowUp before, @Nullable Change change) {

        /** The same state and rules at the same moment come to the same change: it is not made twice. */
        Change decide(@Nullable FollowUp followUp, Rules current, Instant now) {
            return change != null && followUp == before ? change : FollowProspects.decide(followUp, news, current, now);
        }
    }

    private final FollowUps followUps;
    private final PlanInBatches planner;
    private final Decisions decisions;
    private final RulesSource rules;
    private final InstantSource clock;

    public FollowProspects(
            FollowUps followUps, PlanInBatches planner, Decisions decisions, RulesSource rules, InstantSource clock) {
        this.followUps = followUps;
        this.planner = planner;
        this.decisions = decisions;
        this.rules = rules;
        this.clock = clock;
    }

    /** @return whom the events are about, by id, as they are after them */
    public Map<String, FollowUp> handle(List<EventEnvelope<?>> events) {
        var now = clock.instant();
        var current = rules.rules();
        var news = events.stream().flatMap(this::news).toList();
        var stored = followUps.load(news.stream().map(News::prospectId).collect(Collectors.toSet()));
        var people = new HashMap<String, FollowUp>();
        stored.forEach((id, aggregate) -> people.put(id, requireNonNull(aggregate.state())));
        var foreseen = foresee(news, stored, current, now);
        var plans = Plans.make(planner, decisions.setAside(), lookingForRoom(foreseen), current, now);
        decisions.makeAndTell(
                foreseen.stream()
                        .map(item ->
                                Matter.of(item.news().prospectId(), item.news().event(), followUp -> {
                                    var change = plans.completing(item.decide(followUp, current, now));
                                    people.put(item.news().prospectId(), change.followUp());
                                    return change;
                                }))
                        .toList(),
                stored.values(),
                now);
        return people;
    }

    private Stream<News> news(EventEnvelope<?> event) {
        return switch (event.data()) {
            case ProspectMerged merged ->
                Stream.of(
                        new News(
                                merged.prospectId(),
                                event,
                                followUps.find(merged.mergedProspectId()).orElse(null)),
                        new News(merged.mergedProspectId(), event));
            case ProspectUnmerged undone ->
                Stream.of(
                        new News(
                                undone.prospectId(),
                                event,
                                followUps.find(undone.separatedFromProspectId()).orElse(null)),
                        new News(
                                undone.separatedFromProspectId(),
                                event,
                                followUps.find(undone.prospectId()).orElse(null)));
            case ProspectEvent decision -> Stream.of(new News(decision.prospectId(), event));
            case ActivityRecorded activity
            when activity.prospectId() != null ->
                Stream.concat(
                        Stream.of(new News(activity.prospectId(), event)),
                        atSameAddress(activity.prospectId(), activity, event));
            default -> Stream.empty();
        };
    }

    private Stream<News> atSameAddress(String prospectId, ActivityRecorded activity, EventEnvelope<?> event) {
        if (!SharedAddress.mayConcern(activity)) {
            return Stream.empty();
        }
        return followUps
                .find(prospectId)
                .flatMap(person -> SharedAddress.concerned(activity, person))
                .map(address -> writtenToAt(address, prospectId))
                .orElse(List.of())
                .stream()
                .flatMap(
                        other -> SharedAddress.toldOf(other, activity)
                                .map(meaning -> new News(other.prospectId(), event, null, meaning))
                                .stream());
    }

    /** Not those who are known by it besides another: they are written to elsewhere. */
    private List<FollowUp> writtenToAt(String address, String exceptProspectId) {
        return followUps.othersAt(Set.of(address), Set.of(exceptProspectId), MOST_HOUSEMATES).stream()
                .filter(other -> address.equals(SharedMailbox.address(other)))
                .toList();
    }

    private static List<Foreseen> foresee(
            List<News> news, Map<String, Aggregate<FollowUp>> stored, Rules current, Instant now) {
        var states = new HashMap<String, FollowUp>();
        var foreseen = new ArrayList<Foreseen>();
        for (var item : news) {
            var id = item.prospectId();
            var before = stored.getOrDefault(id, Aggregate.absent(id));
            if (before.hasSeen(item.event().id())) {
                foreseen.add(new Foreseen(item, null, null));
            } else {
                var state = states.getOrDefault(id, before.state());
                var change = foresee(state, item, current, now);
                foreseen.add(new Foreseen(item, state, change));
                states.put(id, change.followUp());
            }
        }
        return foreseen;
    }

    /** Those who look for it when all of this is known. */
    private static List<FollowUp> lookingForRoom(List<Foreseen> foreseen) {
        Map<String, FollowUp> last = new LinkedHashMap<>();
        for (var item : foreseen) {
            if (item.change() != null) {
                last.put(item.news().prospectId(), item.change().followUp());
            }
        }
        return last.values().stream()
                .filter(followUp -> followUp.next().is(Kind.PLANNING))
                .toList();
    }

    private static Change foresee(@Nullable FollowUp followUp, News item, Rules current, Instant now) {
        try {
            return FollowProspects.decide(followUp, item, current, now);
        } catch (RuntimeException fault) {
            throw new PoisonEventException(item.event().id(), fault);
        }
    }

    /** News that waited for us is answered in daytime, like everything else: nobody expects it at this moment any more. */
    private static Change decide(@Nullable FollowUp followUp, News item, Rules current, Instant now) {
        var change = decideNow(followUp, item, current, now);
        return item.event().time().plus(FRESH).isBefore(now) ? Planning.withoutHaste(change) : change;
    }

    private static Change decideNow(@Nullable FollowUp followUp, News item, Rules current, Instant now) {
        if (item.meaning() != null && followUp != null) {
            return Listening.hear(followUp, item.meaning(), current, now);
        }
        return switch (item.event().data()) {
            case ProspectEvent decision -> {
                var change = Qualifying.decide(
                        followUp, item.prospectId(), decision, item.event().causationId(), current, now);
                var other = item.other();
                yield other == null
                        ? change
                        : change.then(known -> decision instanceof ProspectUnmerged undone
                                ? Qualifying.parted(known, undone, other, current, now)
                                : Qualifying.joined(known, other, current, now));
            }
            case ActivityRecorded activity ->
                Listening.decide(
                        followUp, item.prospectId(), activity, item.event().causationId(), current, now);
            default ->
                throw new IllegalStateException("not for us: " + item.event().type());
        };
    }
}
