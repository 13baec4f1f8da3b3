package io.followthrough.qualification.application.referral;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.EventType;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.LeadWithdrawn;
import io.followthrough.events.ProspectErased;
import io.followthrough.events.ProspectMerged;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.ProspectUnmerged;
import io.followthrough.events.Stage;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.privacy.IdentityHashes;
import io.followthrough.kit.store.AggregateProcessor;
import io.followthrough.kit.store.Decision;
import io.followthrough.kit.store.Work;
import io.followthrough.qualification.application.ProspectStores;
import io.followthrough.qualification.domain.PersonalKeys;
import io.followthrough.qualification.domain.Sales;
import io.followthrough.qualification.domain.referral.Referral;
import io.followthrough.qualification.domain.referral.Telling;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the ledger of referrals from what was captured, done and decided, and rewards each referrer once. A referral and the
 * people in it may become known in any order; until somebody is known, a keyed hash of the identifier stands for them.
 */
public final class KeepReferrals {

    /** What says something of referrals. */
    public static final Set<EventType> TYPES = Set.of(
            EventType.LEAD_CAPTURED,
            EventType.LEAD_WITHDRAWN,
            EventType.ACTIVITY_RECORDED,
            EventType.PROSPECT_MERGED,
            EventType.PROSPECT_UNMERGED,
            EventType.PROSPECT_ERASED,
            EventType.PROSPECT_QUALIFIED);

    private static final Set<ActivityKind> DEALS =
            EnumSet.of(ActivityKind.DEAL_OPENED, ActivityKind.DEAL_WON, ActivityKind.DEAL_LOST);
    private static final int MOST_RECOMMENDED = 1000;

    private final ReferralLedger ledger;
    private final WhoIsMeant who;
    private final Rewards rewards;
    private final AggregateProcessor<Referral> processor;
    private final GiveReferralsBack giveBack;
    private final InstantSource clock;

    public KeepReferrals(
            ReferralLedger ledger,
            ProspectStores stores,
            IdentityHashes hashes,
            EventPublisher publisher,
            InstantSource clock) {
        this.ledger = ledger;
        this.who = new WhoIsMeant(stores, hashes);
        this.rewards = new Rewards(who, clock);
        this.processor = new AggregateProcessor<>(ledger.aggregates(), publisher);
        this.giveBack = new GiveReferralsBack(ledger, who, rewards, processor);
        this.clock = clock;
    }

    /** Repeating it changes nothing and completes what was left undone. */
    public void handle(List<EventEnvelope<?>> events) {
        // Most people were recommended by nobody: one look for the whole batch says whom the ledger is about.
        var concerned = new HashSet<>(ledger.knownAmong(namesIn(events)));
        for (var event : events) {
            switch (event.data()) {
                case LeadCaptured capture -> concerned.addAll(captured(capture, event));
                case LeadWithdrawn withdrawn -> withdrawn(withdrawn, event);
                case ActivityRecorded activity -> {
                    concerned.addAll(given(activity, event));
                    dealt(activity, event);
                }
                case ProspectMerged merged -> concerned.addAll(merged(merged, event));
                case ProspectUnmerged undone -> concerned.addAll(giveBack.after(undone, event));
                case ProspectErased erased -> forget(erased, event);
                case ProspectQualified qualified -> {
                    var names = who.namesOf(qualified);
                    if (!Collections.disjoint(concerned, names)) {
                        concerned.addAll(names);
                        qualified(qualified, event);
                    }
                }
                default -> {} // says nothing of referrals
            }
        }
    }

    private Set<String> namesIn(List<EventEnvelope<?>> events) {
        return events.stream()
                .map(EventEnvelope::data)
                .filter(ProspectQualified.class::isInstance)
                .flatMap(data -> who.namesOf((ProspectQualified) data).stream())
                .collect(Collectors.toSet());
    }

    /** @return whom the ledger is about now */
    private Set<String> captured(LeadCaptured capture, EventEnvelope<?> event) {
        var keys = PersonalKeys.of(capture.person());
        return Named.of(capture.source().referredBy())
                .filter(referrer -> !keys.isEmpty())
                .map(referrer -> captured(capture, keys, referrer, event))
                .orElse(Set.of());
    }

    private Set<String> captured(
            LeadCaptured capture, Collection<String> keys, Named referrer, EventEnvelope<?> event) {
        var telling =
                who.telling(capture.leadId(), capture.capturedAt(), referrer).broughtBy(capture.imports());
        var concerned = told(keys, telling, event);
        var hash = telling.referrerHash();
        if (telling.referrer() == null && hash != null) {
            who.known(referrer).ifPresent(now -> {
                change(who.idOf(keys), event, "/knows", referral -> referral.knowing(Set.of(hash), now));
                concerned.add(now);
            });
        }
        return concerned;
    }

    /**
     * Whoever becomes known between the look for them and the write is told of by a decision that another consumer may have read when the ledger
     * knew nothing of them yet: so they are looked for once more, after the write.
     */
    private Set<String> told(Collection<String> keys, Telling telling, EventEnvelope<?> event) {
        var id = who.idOf(keys);
        var concerned = new HashSet<>(told(id, telling, event));
        who.known(keys).filter(now -> !now.equals(id)).ifPresent(now -> {
            for (var before : ledger.of(List.of(id))) {
                if (before.referred().equals(id) && before.movedTo() == null) {
                    move(before, now, event);
                }
            }
            concerned.add(now);
        });
        return concerned;
    }

    /** An undone row recommended nobody. */
    private void withdrawn(LeadWithdrawn withdrawn, EventEnvelope<?> event) {
        for (var referral : ledger.of(who.namesOf(withdrawn.person()))) {
            if (referral.tellings().stream()
                    .anyMatch(telling -> telling.factId().equals(withdrawn.leadId()))) {
                change(
                        referral.referred(),
                        event,
                        "",
                        held -> held.withdrawn(withdrawn.leadId(), withdrawn.importId()));
            }
        }
    }

    private Set<String> given(ActivityRecorded activity, EventEnvelope<?> event) {
        var referrer = activity.prospectId();
        if (activity.kind() != ActivityKind.REFERRAL_GIVEN || referrer == null) {
            return Set.of();
        }
        return Named.in(activity.answers(), activity.text())
                .map(referred -> {
                    var telling = new Telling(activity.activityId(), activity.at(), referrer, null);
                    return referred.identityKey()
                            .map(key -> told(List.of(key), telling, event))
                            .orElseGet(() -> told(who.survivor(referred.value()), telling, event));
                })
                .orElse(Set.of());
    }

    /** A correction may leave somebody a customer, and yet one of a later day; no decision tells of that. */
    private void dealt(ActivityRecorded activity, EventEnvelope<?> event) {
        if (!DEALS.contains(activity.kind()) || activity.prospectId() == null) {
            return;
        }
        var id = who.survivor(activity.prospectId());
        var state = ledger.of(List.of(id)).isEmpty() ? null : who.stateOf(id);
        if (state != null) {
            Sales.standingSince(state)
                    .ifPresent(since -> change(
                            id,
                            event,
                            "/deal",
                            referral -> referral.customer()
                                    ? referral.standing(true, referral.historic(), since)
                                    : referral));
        }
    }

    private Set<String> told(String referred, Telling telling, EventEnvelope<?> event) {
        change(referred, event, "", referral -> referral.told(List.of(telling)));
        return Stream.of(referred, telling.referrer(), telling.referrerHash())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** A person is known now, or became a customer: what waited for them goes on. */
    private void qualified(ProspectQualified qualified, EventEnvelope<?> event) {
        var id = qualified.prospectId();
        var known = who.hashesOf(qualified);
        for (var waiting : ledger.namingReferrer(known)) {
            change(waiting, event, "/knows", referral -> referral.knowing(known, id));
        }
        var own = new ArrayList<>(known);
        own.add(id);
        var held = ledger.of(own);
        if (held.isEmpty()) {
            return;
        }
        for (var before : held) {
            if (!before.referred().equals(id) && before.movedTo() == null) {
                move(before, id, event);
            }
        }
        var state = who.stateOf(id);
        var since = state == null ? null : Sales.standingSince(state).orElse(null);
        // An older decision may come after a newer one: what stands now counts, for whoever is known.
        var isTakenBack = state != null && since == null;
        var isCustomer = qualified.stage() == Stage.CUSTOMER && !isTakenBack;
        change(
                id,
                event,
                "",
                referral -> (isTakenBack ? referral.withoutASale() : referral)
                        .standing(isCustomer, qualified.historic(), isCustomer ? since : null));
    }

    /** The reward for this person was handed over; false when none was earned. */
    public boolean given(String referred) {
        var id = who.survivor(referred);
        var held = ledger.of(List.of(id));
        if (held.isEmpty() || held.getFirst().rewarded() == null) {
            return false;
        }
        change(id, null, "given/" + id, referral -> referral.given(clock.instant()));
        return true;
    }

    private Set<String> merged(ProspectMerged merged, EventEnvelope<?> event) {
        for (var before : ledger.of(List.of(merged.mergedProspectId()))) {
            move(before, merged.prospectId(), event);
        }
        for (var affected : ledger.namingReferrer(List.of(merged.mergedProspectId()))) {
            change(affected, event, "/follows", referral -> referral);
        }
        return Set.of(merged.prospectId(), merged.mergedProspectId());
    }

    /** Whoever was erased recommended nobody, and was recommended by nobody. */
    private void forget(ProspectErased erased, EventEnvelope<?> event) {
        var names = new HashSet<>(erased.identifiers());
        names.add(erased.prospectId());
        for (var recommended : ledger.namingReferrer(names)) {
            change(recommended, event, "/forgets", referral -> referral.without(names));
        }
        for (var held : ledger.of(names)) {
            processor.process(List.of(new Work<>(
                    held.referred(),
                    event.id() + "/forgotten",
                    event,
                    state -> Decision.quietly(Referral.of(held.referred())))));
        }
    }

    /** First the new place has it, then the old one lets go: repeated wherever it stops. */
    private void move(Referral from, String to, EventEnvelope<?> event) {
        if (from.referred().equals(to)) {
            return;
        }
        change(to, event, "/takes/" + from.referred(), referral -> referral.absorb(from));
        processor.process(List.of(new Work<>(
                from.referred(),
                event.id() + "/moves",
                event,
                state -> Decision.quietly((state == null ? from : state).movedTo(to)))));
    }

    /** @param event behind it; null for somebody's call */
    private void change(
            String referred, @Nullable EventEnvelope<?> event, String step, UnaryOperator<Referral> change) {
        var recommended = recommendedBy(referred);
        var causeId = event == null ? step : event.id() + step;
        processor.process(List.of(new Work<>(referred, causeId, event, state -> {
            var before = state == null ? Referral.of(referred) : state;
            var changed = change.apply(before).following(who::survivor);
            return changed.due(recommended)
                    .map(referrer -> rewards.earned(changed, referrer))
                    .orElseGet(() -> new Decision<>(changed, rewards.takenBack(before, changed)));
        })));
    }

    /** All whom somebody recommended, directly or over others, and since when the whole chain has been there. */
    public Map<String, Instant> recommendedBy(String prospectId) {
        var since = new HashMap<String, Instant>();
        since.put(prospectId, Instant.MIN);
        var next = new ArrayDeque<>(List.of(prospectId));
        while (!next.isEmpty() && since.size() < MOST_RECOMMENDED) {
            var referrer = next.poll();
            var chain = since.getOrDefault(referrer, Instant.MIN);
            for (var referral : ledger.of(ledger.namingReferrer(List.of(referrer)))) {
                var told = referral.recommendedBy(referrer).orElse(Instant.MAX);
                var whole = told.isAfter(chain) ? told : chain;
                if (whole.isBefore(since.getOrDefault(referral.referred(), Instant.MAX))) {
                    since.put(referral.referred(), whole);
                    next.add(referral.referred());
                }
            }
        }
        since.remove(prospectId);
        return since;
    }
}
