package io.followthrough.qualification.application;

import io.followthrough.kit.store.Aggregate;
import io.followthrough.qualification.application.Identities.Identified;
import io.followthrough.qualification.application.identity.Proposal;
import io.followthrough.qualification.domain.Prospect;
import io.followthrough.qualification.domain.identity.IdentifyingKeys;
import io.followthrough.qualification.domain.identity.Profile;
import io.followthrough.qualification.domain.identity.Resemblance;
import io.followthrough.qualification.domain.identity.Resemblance.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Weighs whether people who are reached at one number, or bear one name at one company, are one person. */
final class Resembling {

    /** More than these are not looked at for each newcomer: a number that so many share says nothing. */
    private static final int MOST_COMPARED = 20;

    private final ProspectStores stores;

    Resembling(ProspectStores stores) {
        this.stores = stores;
    }

    /** Somebody, and how likely it is the same person. */
    record Other(String prospectId, Resemblance resemblance) {}

    /**
     * @param surely the same person; null when nobody is
     * @param likely are put before somebody who decides
     */
    record Judged(@Nullable Other surely, List<Proposal> likely) {}

    /**
     * @param prospects whom the event is about by its own keys
     * @param others of the same name at the same place, or who may share an address
     * @param further own keys of the event that are of a further address of somebody else
     */
    Judged judge(Set<String> prospects, Incoming incoming, Set<String> others, List<String> further) {
        var places = new LinkedHashSet<>(further);
        if (incoming.person() != null) {
            places.addAll(IdentifyingKeys.places(incoming.person()));
        }
        var known = around(prospects, others, places);
        var id = prospects.iterator().next();
        var self = incoming.addTo(known.getOrDefault(id, Prospect.firstSeen(id, incoming.at())));
        return judge(self, others, known, incoming.at(), importOf(incoming));
    }

    /** The same of somebody of whom nothing new is told. @param further addresses that the others may share */
    Judged judge(Prospect self, Set<String> others, Collection<String> further, Instant at) {
        return judge(self, others, around(Set.of(self.prospectId()), others, further), at, null);
    }

    private Map<String, Prospect> around(Set<String> prospects, Set<String> others, Collection<String> places) {
        var wanted = new LinkedHashSet<>(prospects);
        wanted.addAll(others);
        stores.directory().sharing(places).values().stream()
                .flatMap(Set::stream)
                .limit(MOST_COMPARED)
                .forEach(wanted::add);
        return ends(wanted);
    }

    private static Judged judge(
            Prospect self, Set<String> others, Map<String, Prospect> known, Instant at, @Nullable String importId) {
        Other surely = null;
        var likely = new ArrayList<Proposal>();
        for (var otherId : others) {
            var other = known.get(otherId);
            if (other == null
                    || other.isErased()
                    || other.prospectId().equals(self.prospectId())
                    || other.isApartFrom(self)) {
                continue;
            }
            var resemblance = weigh(self, other, known.values());
            if (resemblance.verdict() == Verdict.SURE && surely == null) {
                surely = new Other(other.prospectId(), resemblance);
            } else if (resemblance.verdict() != Verdict.APART) {
                likely.add(Proposal.of(self.prospectId(), other.prospectId(), resemblance, at, importId));
            }
        }
        return new Judged(surely, likely);
    }

    void keep(Judged judged) {
        stores.proposals().add(judged.likely());
    }

    /** Looks for others like those of whom something new is known; all are stored by now, so of two who come at once the later sees the other. */
    void propose(List<Identified> fresh, UnaryOperator<String> current) {
        var blocksByEvent = new LinkedHashMap<Identified, Set<String>>();
        var blocks = new LinkedHashSet<String>();
        for (var event : fresh) {
            if (event.incoming() instanceof Incoming.Capture(var cause, var capture, var keys)) {
                var ofEvent = new Profile.Builder()
                        .with(capture.person(), capture.company())
                        .build()
                        .blocks();
                blocksByEvent.put(event, ofEvent);
                blocks.addAll(ofEvent);
            }
        }
        var sharing = blocks.isEmpty()
                ? Map.<String, Set<String>>of()
                : stores.directory().sharing(blocks);
        var wanted = new LinkedHashSet<String>();
        sharing.values().stream()
                .filter(ids -> ids.size() > 1)
                .forEach(ids -> ids.stream().limit(MOST_COMPARED + 1).forEach(wanted::add));
        if (wanted.isEmpty()) {
            return;
        }
        var known = ends(wanted);
        var proposals = new LinkedHashMap<String, Proposal>();
        blocksByEvent.forEach((event, ofEvent) -> {
            var near = new LinkedHashSet<String>();
            ofEvent.forEach(block -> near.addAll(sharing.getOrDefault(block, Set.of())));
            var self = known.get(current.apply(event.prospect()));
            if (self != null) {
                likely(self, states(near, known), event.incoming())
                        .forEach(proposal -> proposals.putIfAbsent(proposal.proposalId(), proposal));
            }
        });
        stores.proposals().add(proposals.values());
    }

    private static List<Prospect> states(Collection<String> ids, Map<String, Prospect> known) {
        return ids.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .limit(MOST_COMPARED + 1)
                .toList();
    }

    private static List<Proposal> likely(Prospect self, List<Prospect> near, Incoming incoming) {
        return near.stream()
                .filter(other ->
                        !other.prospectId().equals(self.prospectId()) && !other.isErased() && !other.isApartFrom(self))
                .map(other -> new Other(other.prospectId(), weigh(self, other, near)))
                .filter(other -> other.resemblance().verdict() != Verdict.APART)
                .map(other -> Proposal.of(
                        self.prospectId(), other.prospectId(), other.resemblance(), incoming.at(), importOf(incoming)))
                .toList();
    }

    /** By which import it came; null when it came by another door. */
    private static @Nullable String importOf(Incoming incoming) {
        return incoming instanceof Incoming.Capture(var cause, var capture, var keys)
                        && !capture.imports().isEmpty()
                ? capture.imports().getFirst()
                : null;
    }

    private static Resemblance weigh(Prospect self, Prospect other, Collection<Prospect> around) {
        var own = self.profile();
        var profile = other.profile();
        var isShared = around.stream()
                .filter(third -> !third.prospectId().equals(other.prospectId()))
                .filter(third -> !third.prospectId().equals(self.prospectId()))
                .map(Prospect::profile)
                .filter(third -> third.meets(profile))
                .anyMatch(
                        third -> Resemblance.haveOtherNames(third, own) || Resemblance.haveOtherNames(third, profile));
        return Resemblance.of(own, profile, isShared);
    }

    /** Under each id the prospect, or the one that it goes on as. */
    private Map<String, Prospect> ends(Collection<String> ids) {
        var loaded = new HashMap<String, Prospect>();
        Collection<String> next = ids;
        while (!next.isEmpty()) {
            stores.prospects().load(List.copyOf(next)).forEach((id, aggregate) -> put(loaded, id, aggregate));
            next = loaded.values().stream()
                    .map(Prospect::mergedInto)
                    .filter(Objects::nonNull)
                    .filter(id -> !loaded.containsKey(id))
                    .distinct()
                    .toList();
        }
        var ends = new HashMap<String, Prospect>();
        for (var id : ids) {
            var end = loaded.get(id);
            while (end != null && end.mergedInto() != null) {
                end = loaded.get(end.mergedInto());
            }
            if (end != null) {
                ends.put(id, end);
            }
        }
        return ends;
    }

    private static void put(Map<String, Prospect> loaded, String id, Aggregate<Prospect> aggregate) {
        if (aggregate.state() != null) {
            loaded.put(id, aggregate.state());
        }
    }
}
