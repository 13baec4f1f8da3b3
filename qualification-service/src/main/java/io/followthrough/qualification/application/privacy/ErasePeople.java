package io.followthrough.qualification.application.privacy;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Person;
import io.followthrough.events.ProspectErased;
import io.followthrough.events.Stage;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.privacy.IdentityHashes;
import io.followthrough.kit.store.AggregateProcessor;
import io.followthrough.kit.store.Decision;
import io.followthrough.kit.store.Work;
import io.followthrough.qualification.application.NamedCause;
import io.followthrough.qualification.application.ProspectStores;
import io.followthrough.qualification.application.privacy.Erasures.Erasure;
import io.followthrough.qualification.application.privacy.Suppressions.Suppression;
import io.followthrough.qualification.domain.Forgetting;
import io.followthrough.qualification.domain.PersonalKeys;
import io.followthrough.qualification.domain.Prospect;
import io.followthrough.qualification.domain.Qualification;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Forgets people. In this order, each step one that can be repeated:
 *
 * <ol>
 *   <li>keyed hashes keep the person from coming back, see {@link Admission};
 *   <li>the erasure is written down, with the hashes only, so that whoever looks next completes what a crash interrupted;
 *   <li>of each prospect nothing is left but that there was one; the same write tells all other services;
 *   <li>who was once taken for them forgets what is theirs;
 *   <li>keys, merges and whatever else leads to the person are deleted.
 * </ol>
 *
 * A moment later it is looked at once more, for what was on its way into the store meanwhile.
 */
public final class ErasePeople {

    /** After this nothing that was read before is still on its way. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(30);

    private static final String REASON = "asked to be forgotten";

    private final ProspectStores stores;
    private final PrivacyStores privacy;
    private final AggregateProcessor<Prospect> processor;
    private final Supplier<Qualification> qualification;
    private final InstantSource clock;

    public ErasePeople(
            ProspectStores stores,
            PrivacyStores privacy,
            EventPublisher publisher,
            Supplier<Qualification> qualification,
            InstantSource clock) {
        this.stores = stores;
        this.privacy = privacy;
        this.processor = new AggregateProcessor<>(stores.prospects(), publisher);
        this.qualification = qualification;
        this.clock = clock;
    }

    /** What to erase with the prospects, and where it is kept. */
    public record PrivacyStores(
            Erasures erasures, Suppressions suppressions, List<Forgetful> others, IdentityHashes hashes) {}

    /** Holds something of people apart from their prospects. */
    public interface Forgetful {

        /** Deletes all that it holds of them. Can be repeated. */
        void forget(List<String> prospectIds);
    }

    public Erasure erase(FindPerson.Found found) {
        var now = clock.instant();
        var known = known(found);
        var keys = new TreeSet<>(found.keys());
        known.forEach(person -> keys.addAll(PersonalKeys.asHeldElsewhere(person)));
        var ids = found.prospectIds();
        var erasure = new Erasure(
                DerivedIds.of("erasure", ids.getFirst(), now.toString()),
                ids,
                apartFrom(found),
                hashes(keys),
                hashes(PersonalKeys.onLists(known, domains(found))),
                hasOptedOut(found.prospect()),
                now);
        return begin(erasure);
    }

    /** Somebody whom we do not know: other services may hold something all the same. */
    public Erasure eraseElsewhere(String identityKey) {
        var now = clock.instant();
        var hash = privacy.hashes().of(identityKey);
        var id = DerivedIds.of("erased", hash);
        var erasure = new Erasure(
                DerivedIds.of("erasure", id, now.toString()),
                List.of(id),
                List.of(),
                List.of(hash),
                List.of(hash),
                false,
                now);
        return begin(erasure);
    }

    /** Once more what was begun, and for good once nothing can be on its way any more. */
    public void completeInterrupted() {
        for (var erasure : privacy.erasures().unfinished()) {
            carryOut(erasure);
            privacy.erasures().completeAfter(erasure, UNDER_WAY);
        }
    }

    private Erasure begin(Erasure erasure) {
        privacy.suppressions()
                .add(erasure.identifiers().stream()
                        .map(hash -> new Suppression(hash, erasure.at(), erasure.optedOut()))
                        .toList());
        privacy.erasures().begin(erasure);
        carryOut(erasure);
        return erasure;
    }

    private void carryOut(Erasure erasure) {
        processor.process(
                erasure.prospectIds().stream().map(id -> work(id, erasure)).toList());
        processor.process(
                erasure.apart().stream().map(id -> forgetting(id, erasure)).toList());
        stores.claims().forget(erasure.prospectIds(), erasure.erasureId());
        stores.merges().forget(erasure.prospectIds());
        privacy.others().forEach(other -> other.forget(erasure.prospectIds()));
    }

    private static Work<Prospect> work(String prospectId, Erasure erasure) {
        return new Work<>(prospectId, erasure.erasureId(), state -> {
            var told = new ProspectErased(prospectId, REASON, erasure.identifiers(), erasure.listKeys());
            return new Decision<>(
                    Prospect.erased(prospectId, erasure.at()),
                    List.of(new NamedCause(erasure.erasureId()).tells(erasure.at(), told)));
        });
    }

    /** What is decided of the others stays as it is: that these keys are not theirs was known before. */
    private Work<Prospect> forgetting(String prospectId, Erasure erasure) {
        var erased = Set.copyOf(erasure.identifiers());
        return new Work<>(
                prospectId,
                erasure.erasureId(),
                state -> Decision.quietly(Forgetting.of(
                        Objects.requireNonNull(state),
                        key -> erased.contains(privacy.hashes().of(key)))));
    }

    /** Also those who go on in place of them: a merge hands on what is kept apart. */
    private List<String> apartFrom(FindPerson.Found found) {
        var others = new TreeSet<String>();
        var next = all(found)
                .flatMap(prospect -> prospect.apart().prospects().stream())
                .collect(Collectors.toSet());
        while (!next.isEmpty()) {
            var loaded = stores.prospects().load(next);
            others.addAll(loaded.keySet());
            next = loaded.values().stream()
                    .flatMap(other -> Stream.ofNullable(other.state()))
                    .flatMap(other -> Stream.ofNullable(other.mergedInto()))
                    .filter(id -> !others.contains(id))
                    .collect(Collectors.toSet());
        }
        found.prospectIds().forEach(others::remove);
        return List.copyOf(others);
    }

    private boolean hasOptedOut(Prospect prospect) {
        var decision = qualification.get().decide(prospect, clock.instant());
        return decision.stage().stage() == Stage.OPTED_OUT
                || decision.consent().email() == ConsentStatus.DENIED
                || decision.consent().phone() == ConsentStatus.DENIED;
    }

    private List<String> hashes(Collection<String> keys) {
        return keys.stream().map(privacy.hashes()::of).toList();
    }

    /** As whom facts name the person, without what turned out to be somebody else's. */
    private static List<Person> known(FindPerson.Found found) {
        return all(found)
                .flatMap(prospect -> Stream.concat(
                                prospect.captures().stream().map(LeadCaptured::person),
                                prospect.activities().stream().map(ActivityRecorded::person))
                        .filter(Objects::nonNull)
                        .map(prospect.apart()::own))
                .toList();
    }

    private static List<String> domains(FindPerson.Found found) {
        return all(found)
                .flatMap(prospect -> prospect.captures().stream())
                .flatMap(capture -> Stream.ofNullable(capture.company()))
                .flatMap(company -> Stream.ofNullable(company.domain()))
                .distinct()
                .toList();
    }

    private static Stream<Prospect> all(FindPerson.Found found) {
        return Stream.concat(Stream.of(found.prospect()), found.merged().stream());
    }
}
