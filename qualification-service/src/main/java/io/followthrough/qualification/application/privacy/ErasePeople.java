package io.followthrough.qualification.application.privacy;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.ListKeys;
import io.followthrough.events.Person;
import io.followthrough.events.ProspectErased;
import io.followthrough.events.Stage;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.privacy.IdentityHashes;
import io.followthrough.kit.store.AggregateProcessor;
import io.followthrough.kit.store.Decision;
import io.followthrough.kit.store.Work;
import io.followthrough.qualification.application.Announcements;
import io.followthrough.qualification.application.NamedCause;
import io.followthrough.qualification.application.ProspectStores;
import io.followthrough.qualification.application.privacy.Erasures.Erasure;
import io.followthrough.qualification.application.privacy.Suppressions.Suppression;
import io.followthrough.qualification.application.referral.Named;
import io.followthrough.qualification.domain.Forgetting;
import io.followthrough.qualification.domain.PersonalKeys;
import io.followthrough.qualification.domain.Prospect;
import io.followthrough.qualification.domain.Qualification;
import io.followthrough.qualification.domain.identity.CompanyDomains;
import io.followthrough.qualification.domain.identity.EmailAddresses;
import io.followthrough.qualification.domain.identity.IdentifyingKeys;
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
 *   <li>who was once taken for them, was recommended by them or named them forgets what is theirs;
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
    private final Announcements announcements;
    private final Mentions mentions;

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
        this.mentions = new Mentions(stores, privacy);
        this.announcements = new Announcements(qualification, clock);
    }

    /** What to erase with the prospects, and where it is kept. */
    public record PrivacyStores(
            Erasures erasures, Suppressions suppressions, List<Forgetful> others, IdentityHashes hashes) {}

    /** Holds something of people apart from their prospects. */
    public interface Forgetful {

        /** Deletes all that it holds of them. Can be repeated. */
        void forget(List<String> prospectIds);

        /**
         * Prospects who said something of the person.
         *
         * @param names ids of the person's prospects, and keyed hashes of their keys
         */
        default Set<String> naming(Collection<String> names) {
            return Set.of();
        }
    }

    public Erasure erase(FindPerson.Found found) {
        var now = clock.instant();
        var known = found.people();
        var keys = found.keysElsewhere();
        keys.addAll(namedAtWork(known, domains(found)));
        var ids = found.prospectIds();
        var others = new TreeSet<>(apartFrom(found));
        mentions.by(found).forEach(prospect -> others.add(prospect.prospectId()));
        others.addAll(sharingAnAddress(found));
        var erasure = new Erasure(
                DerivedIds.of("erasure", ids.getFirst(), now.toString()),
                ids,
                List.copyOf(others),
                hashes(keys),
                hashes(onLists(found)),
                hasOptedOut(found.prospect()),
                now);
        privacy.suppressions().add(traces(found, erasure));
        return begin(erasure);
    }

    private static Set<String> onLists(FindPerson.Found found) {
        var keys = PersonalKeys.onLists(found.people(), domains(found));
        found.furtherAddresses().forEach(address -> keys.add(ListKeys.mailbox(address)));
        return keys;
    }

    /** What was held of the person is known again by its id, and a refusal by a link that they had, by theirs. */
    private List<Suppression> traces(FindPerson.Found found, Erasure erasure) {
        var facts = found.all()
                .flatMap(prospect -> Stream.concat(
                        prospect.captures().stream().map(LeadCaptured::leadId),
                        prospect.activities().stream().map(ActivityRecorded::activityId)))
                .distinct()
                .map(id -> new Suppression(privacy.hashes().of(Admission.FACT + id), erasure.at(), false));
        var prospects = erasure.prospectIds().stream()
                .map(id -> new Suppression(
                        privacy.hashes().of(Admission.PROSPECT + id),
                        erasure.at(),
                        false,
                        null,
                        erasure.identifiers()));
        return Stream.concat(facts, prospects).toList();
    }

    private static List<String> namedAtWork(List<Person> known, List<String> domains) {
        var all = Stream.concat(
                        domains.stream(),
                        known.stream().flatMap(person -> Stream.ofNullable(CompanyDomains.ofMailbox(person.email()))))
                .distinct()
                .toList();
        return known.stream()
                .map(Person::name)
                .distinct()
                .flatMap(name -> all.stream().flatMap(domain -> PersonalKeys.named(name, domain).stream()))
                .toList();
    }

    /** Somebody whom we do not know: other services may hold something all the same. */
    public Erasure eraseElsewhere(String identityKey) {
        var now = clock.instant();
        var hash = privacy.hashes().of(identityKey);
        var id = DerivedIds.of("erased", hash);
        var erasure = new Erasure(
                DerivedIds.of("erasure", id, now.toString()),
                List.of(id),
                mentions.by(List.of(hash)).stream().map(Prospect::prospectId).toList(),
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

    /** That these keys are not theirs was known before, and changes no decision; who recommended them is told anew. */
    private Work<Prospect> forgetting(String prospectId, Erasure erasure) {
        var erased = Set.copyOf(erasure.identifiers());
        var ids = Set.copyOf(erasure.prospectIds());
        return new Work<>(prospectId, erasure.erasureId(), state -> {
            var before = Objects.requireNonNull(state);
            var alone = Forgetting.of(
                    before, key -> erased.contains(privacy.hashes().of(key)));
            var named = Forgetting.ofNamed(alone, value -> isNamed(value, ids, erased));
            var after = Forgetting.ofFurther(
                    named,
                    address -> !EmailAddresses.isShared(address)
                            && erased.contains(privacy.hashes().of(IdentifyingKeys.email(address))));
            if (after == alone || after.mergedInto() != null || after.isErased()) {
                return Decision.quietly(after);
            }
            var announced = announcements.announce(after, new NamedCause(erasure.erasureId()));
            return new Decision<>(announced.prospect(), announced.events());
        });
    }

    private boolean isNamed(String value, Set<String> ids, Set<String> erased) {
        return ids.contains(value)
                || Named.of(value)
                        .flatMap(Named::identityKey)
                        .filter(key -> erased.contains(privacy.hashes().of(key)))
                        .isPresent();
    }

    /** Also those who go on in place of them: a merge hands on what is kept apart. */
    private List<String> apartFrom(FindPerson.Found found) {
        var others = new TreeSet<String>();
        var next = found.all()
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

    /** Of whom an address of the person is a further one. */
    private Set<String> sharingAnAddress(FindPerson.Found found) {
        var mailboxes = found.keys().stream()
                .filter(key -> key.startsWith(IdentifyingKeys.EMAIL)
                        && !EmailAddresses.isShared(key.substring(IdentifyingKeys.EMAIL.length())))
                .collect(Collectors.toSet());
        var others = new TreeSet<String>();
        stores.directory().sharing(mailboxes).values().forEach(others::addAll);
        found.prospectIds().forEach(others::remove);
        return others;
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

    private static List<String> domains(FindPerson.Found found) {
        return found.all()
                .flatMap(prospect -> prospect.captures().stream())
                .flatMap(capture -> Stream.ofNullable(capture.company()))
                .flatMap(company -> Stream.ofNullable(company.domain()))
                .distinct()
                .toList();
    }
}
