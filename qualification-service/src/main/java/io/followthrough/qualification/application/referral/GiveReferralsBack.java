package io.followthrough.qualification.application.referral;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.ProspectUnmerged;
import io.followthrough.kit.store.AggregateProcessor;
import io.followthrough.kit.store.Decision;
import io.followthrough.kit.store.Work;
import io.followthrough.qualification.domain.Prospect;
import io.followthrough.qualification.domain.referral.Referral;
import io.followthrough.qualification.domain.referral.Telling;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two who were taken for one are two again: by whom each was recommended, and whom each recommended, is told by the facts that
 * each holds now. Every step can be repeated: first the one who is back has it, then the other lets go.
 */
record GiveReferralsBack(
        ReferralLedger ledger, WhoIsMeant who, Rewards rewards, AggregateProcessor<Referral> processor) {

    /** @return whom the ledger is about now */
    Set<String> after(ProspectUnmerged undone, EventEnvelope<?> event) {
        var backId = undone.prospectId();
        var leftId = undone.separatedFromProspectId();
        var back = who.stateOf(backId);
        if (back == null || back.mergedInto() != null || back.isErased()) {
            return Set.of();
        }
        var joined = ledger.of(List.of(leftId)).stream().findFirst().orElse(null);
        var theirs = joined == null
                ? Set.<String>of()
                : joined.tellings().stream()
                        .filter(telling -> isAbout(back, who.stateOf(leftId), telling))
                        .map(Telling::factId)
                        .collect(Collectors.toSet());
        if (joined != null && !theirs.isEmpty()) {
            change(backId, event, "/back", held -> held.isBack(joined.only(theirs)));
            processor.process(List.of(new Work<>(
                    leftId,
                    event.id() + "/alone",
                    event,
                    state -> Decision.quietly((state == null ? joined : state).alone(theirs)))));
        }
        for (var recommended : ledger.namingReferrer(List.of(leftId))) {
            var isBacks = isBy(back, recommended);
            change(recommended, event, "/by", held -> held.recommendedBy(backId, leftId, isBacks));
        }
        return Set.of(backId, leftId);
    }

    /** Whether it says who recommended the one who is back. */
    private boolean isAbout(Prospect back, @Nullable Prospect left, Telling telling) {
        if (captures(back).anyMatch(capture -> capture.leadId().equals(telling.factId()))) {
            return true;
        }
        var referrer = telling.referrer() == null ? null : who.stateOf(telling.referrer());
        var keys = who.keysOf(back);
        return Stream.of(back, left, referrer)
                .filter(Objects::nonNull)
                .flatMap(known -> known.activities().stream())
                .filter(activity -> activity.activityId().equals(telling.factId()))
                .flatMap(activity -> Named.in(activity.answers(), activity.text()).stream())
                .anyMatch(named ->
                        named.identityKey().map(keys::contains).orElseGet(() -> isCalled(back, named.value())));
    }

    /** Whether it is the one who is back who recommended somebody. */
    private Predicate<Telling> isBy(Prospect back, String recommended) {
        var given = back.activities().stream()
                .filter(activity -> activity.kind() == ActivityKind.REFERRAL_GIVEN)
                .map(activity -> activity.activityId())
                .collect(Collectors.toCollection(HashSet::new));
        var state = who.stateOf(recommended);
        Stream.ofNullable(state)
                .flatMap(GiveReferralsBack::captures)
                .filter(capture -> Named.of(capture.source().referredBy())
                        .filter(named -> isCalled(back, named.value()))
                        .isPresent())
                .forEach(capture -> given.add(capture.leadId()));
        var hashes = who.hashesOf(back);
        return telling -> given.contains(telling.factId())
                || telling.referrerHash() != null && hashes.contains(telling.referrerHash());
    }

    private static Stream<LeadCaptured> captures(Prospect prospect) {
        return prospect.captures().stream();
    }

    private static boolean isCalled(Prospect prospect, String id) {
        return id.equals(prospect.prospectId()) || prospect.hasAbsorbed(id);
    }

    /** Whoever was told of a reward that is another's hears so; it is due to that one then, once qualification says so. */
    private void change(String referred, EventEnvelope<?> event, String step, UnaryOperator<Referral> change) {
        processor.process(List.of(new Work<>(referred, event.id() + step, event, state -> {
            var before = state == null ? Referral.of(referred) : state;
            var changed = change.apply(before);
            return new Decision<>(changed, rewards.takenBack(before, changed));
        })));
    }
}
