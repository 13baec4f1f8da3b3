package io.followthrough.qualification.application;

import io.followthrough.events.DerivedIds;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Person;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.PoisonEventException;
import io.followthrough.kit.store.AggregateProcessor;
import io.followthrough.kit.store.Decision;
import io.followthrough.kit.store.Work;
import io.followthrough.qualification.application.Claims.Held;
import io.followthrough.qualification.domain.Prospect;
import io.followthrough.qualification.domain.identity.IdentifyingKeys;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes people known by all of their addresses of whom an older version knew them by the first alone: their further addresses
 * lead to them, whoever turns out to be one of them joins or is proposed, and others are told. Can be repeated.
 */
public final class KnowByEveryAddress {

    private static final Logger log = LoggerFactory.getLogger(KnowByEveryAddress.class);

    private final ProspectStores stores;
    private final AggregateProcessor<Prospect> processor;
    private final Announcements announcements;
    private final Resembling resembling;
    private final Merges merges;

    public KnowByEveryAddress(ProspectStores stores, EventPublisher publisher, Announcements announcements) {
        this.stores = stores;
        this.processor = new AggregateProcessor<>(stores.prospects(), publisher);
        this.announcements = announcements;
        this.resembling = new Resembling(stores);
        this.merges = new Merges(stores, processor, announcements, new Facts(announcements));
    }

    /** @param people of whom most have one address, and are left as they are */
    public void know(Collection<Prospect> people) {
        for (var prospect : people) {
            if (prospect.mergedInto() == null && !prospect.isErased() && hasSeveral(prospect)) {
                know(prospect);
            }
        }
    }

    private void know(Prospect prospect) {
        try {
            var further = further(prospect);
            tell(prospect.prospectId());
            if (!further.isEmpty()) {
                claim(prospect, further);
            }
        } catch (PoisonEventException fault) {
            // Not its message: it may quote what somebody wrote. Nobody else waits for it.
            log.error(
                    "prospect {} is not known by all of its addresses: its history breaks a rule",
                    prospect.prospectId());
        }
    }

    private static boolean hasSeveral(Prospect prospect) {
        return prospect.people()
                        .flatMap(person -> person.externalIds().containsKey(IdentifyingKeys.ADDRESS)
                                ? Stream.of("", "another")
                                : person.emails().stream())
                        .distinct()
                        .count()
                > 1;
    }

    private static Set<String> further(Prospect prospect) {
        return prospect.people()
                .flatMap(person -> IdentifyingKeys.of(person).further().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void claim(Prospect prospect, Set<String> further) {
        var id = prospect.prospectId();
        var wanted = new LinkedHashMap<String, String>();
        further.forEach(key -> wanted.put(key, id));
        var holders = new LinkedHashSet<>(
                stores.claims().claim(new Held(wanted, further)).prospectByKey().values());
        holders.remove(id);
        if (holders.isEmpty()) {
            return;
        }
        var at = announcements.now();
        var judged = resembling.judge(prospect, holders, further, at);
        var surely = judged.surely();
        if (surely == null) {
            resembling.keep(judged);
        } else {
            var both = new LinkedHashSet<>(List.of(id, surely.prospectId()));
            merges.join(both, Joining.byEvidence(factThatTells(prospect, further), at, surely.resemblance()));
        }
    }

    private static String factThatTells(Prospect prospect, Set<String> further) {
        return prospect.captures().stream()
                .filter(capture -> isAnyOf(capture.person(), further))
                .map(LeadCaptured::leadId)
                .findFirst()
                .orElse(prospect.prospectId());
    }

    private static boolean isAnyOf(Person person, Set<String> further) {
        return IdentifyingKeys.of(person).further().stream().anyMatch(further::contains);
    }

    private void tell(String prospectId) {
        var cause = new NamedCause(DerivedIds.of("every address", prospectId));
        processor.process(List.of(new Work<>(prospectId, cause.id(), state -> {
            if (state == null) {
                throw new IllegalStateException("was erased meanwhile");
            }
            if (state.mergedInto() != null || state.isErased()) {
                return Decision.quietly(state);
            }
            var announced = announcements.announce(state, cause);
            return new Decision<>(announced.prospect(), announced.events());
        })));
    }
}
