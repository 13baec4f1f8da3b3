package io.followthrough.qualification.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out who somebody is. A mailbox and an external id each claim one prospect; whoever claims a key first has it, and
 * the others follow. An event whose keys lead to several prospects joins them. What several people may have, a telephone
 * number or {@code info@}, is claimed together with the name, and shows who may be meant: joining is then a matter of
 * evidence. A further address of somebody is claimed as one, and is evidence as well, until somebody has it as the first.
 */
public final class Identities {

    private final Claims claims;
    private final ProspectDirectory directory;

    public Identities(Claims claims, ProspectDirectory directory) {
        this.claims = claims;
        this.directory = directory;
    }

    /**
     * @param prospects whom the event is about; more than one: they are the same person and must merge
     * @param resembling others of the same name at the same number or shared address, or with one of these as a further address
     * @param further own keys of the event that are of a further address of somebody else
     * @param fresh whether it told something new to know the person by
     */
    record Identified(
            Incoming incoming, Set<String> prospects, Set<String> resembling, List<String> further, boolean fresh) {

        static Identified surely(Incoming incoming, Set<String> prospects) {
            return new Identified(incoming, prospects, Set.of(), List.of(), false);
        }

        String prospect() {
            return prospects.iterator().next();
        }
    }

    /** All keys of a batch are looked up at once, and new ones claimed at once. */
    List<Identified> identify(List<Incoming> batch) {
        var found = claims.held(keys(batch));
        var held = new HashMap<>(found.prospectByKey());
        var further = new HashSet<>(found.further());
        followRestarts(held);
        held.putAll(soleHolders(batch, held));
        while (true) {
            var wanted = new Claims.Held(new LinkedHashMap<>(), new HashSet<>());
            var identified = new Naming(held, further, wanted).identify(batch);
            var claimed = wanted.prospectByKey().isEmpty() ? wanted : claims.claim(wanted);
            if (claimed.equals(wanted)) {
                return identified;
            }
            held.putAll(claimed.prospectByKey()); // somebody else was faster: follow
            further.addAll(claimed.further());
        }
    }

    /** Somebody may have been erased more than once. */
    private void followRestarts(Map<String, String> held) {
        var next = held;
        while (!next.isEmpty()) {
            var further = next.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(Claims.restartOf("")))
                    .map(entry -> Claims.restartOf(entry.getValue()))
                    .filter(key -> !held.containsKey(key))
                    .toList();
            next = claims.find(further);
            held.putAll(next);
        }
    }

    /** A call from a number that one person only was ever reached at is theirs, though it does not say the name. */
    private Map<String, String> soleHolders(List<Incoming> batch, Map<String, String> held) {
        var unnamed = new LinkedHashSet<String>();
        for (var incoming : batch) {
            if (incoming instanceof Incoming.Activity
                    && incoming.namedProspect() == null
                    && incoming.keys().own().isEmpty()) {
                incoming.keys().shared().stream()
                        .filter(key -> !isNamed(key) && !held.containsKey(key))
                        .forEach(unnamed::add);
            }
        }
        var sole = new HashMap<String, String>();
        if (!unnamed.isEmpty()) {
            directory.sharing(unnamed).forEach((place, holders) -> {
                if (holders.size() == 1) {
                    sole.put(soleHolderOf(place), holders.iterator().next());
                }
            });
        }
        return sole;
    }

    private static boolean isNamed(String sharedKey) {
        return sharedKey.indexOf('/') > 0;
    }

    private static String soleHolderOf(String place) {
        return "sole-holder:" + place;
    }

    private static Set<String> keys(List<Incoming> batch) {
        var keys = new LinkedHashSet<String>();
        for (var incoming : batch) {
            var own = incoming.keys().own();
            keys.addAll(own);
            keys.addAll(incoming.keys().shared());
            keys.addAll(incoming.keys().further());
            var id = incoming.newProspectId();
            keys.add(Claims.restartOf(id));
            if (own.isEmpty()) {
                keys.add(Claims.pointerOf(id));
            }
            if (incoming.namedProspect() != null) {
                keys.add(Claims.pointerOf(incoming.namedProspect()));
            }
        }
        return keys;
    }

    /** One look at a batch with what is known of its keys. */
    private static final class Naming {

        private final Map<String, String> known;
        private final Set<String> further;
        private final Claims.Held wanted;

        /** @param further keys that are held as such @param wanted is filled with the keys to be claimed */
        Naming(Map<String, String> held, Set<String> further, Claims.Held wanted) {
            this.known = new HashMap<>(held);
            this.further = new HashSet<>(further);
            this.wanted = wanted;
        }

        List<Identified> identify(List<Incoming> batch) {
            var identified = new ArrayList<Identified>();
            batch.forEach(incoming -> identified.add(identify(incoming)));
            return identified;
        }

        private Identified identify(Incoming incoming) {
            var keys = incoming.keys();
            var prospects = new LinkedHashSet<String>();
            var named = incoming.namedProspect();
            if (named != null) {
                prospects.add(known.getOrDefault(Claims.pointerOf(named), named));
            }
            keys.own().stream()
                    .filter(key -> known.containsKey(key) && !further.contains(key))
                    .map(known::get)
                    .forEach(prospects::add);
            if (prospects.isEmpty() && keys.own().isEmpty()) {
                return byShared(incoming, keys.shared());
            }
            var lent = keys.own().stream().filter(further::contains).toList();
            if (prospects.isEmpty()) {
                prospects.add(
                        lent.isEmpty() || incoming instanceof Incoming.Capture
                                ? newProspectId(incoming)
                                : known.get(lent.getFirst()));
            }
            var before = wanted.prospectByKey().size();
            var prospect = prospects.getFirst();
            keys.own().forEach(key -> claim(key, prospect));
            keys.further().forEach(key -> claimFurther(key, prospect));
            keys.shared().forEach(key -> claim(key, prospect));
            var resembling = incoming instanceof Incoming.Capture
                    ? othersWith(prospects, lent, keys.further(), keys.shared())
                    : Set.<String>of();
            var fresh = wanted.prospectByKey().size() > before;
            return new Identified(incoming, prospects, resembling, resembling.isEmpty() ? List.of() : lent, fresh);
        }

        @SafeVarargs
        private Set<String> othersWith(Set<String> prospects, List<String>... keys) {
            return Stream.of(keys)
                    .flatMap(List::stream)
                    .map(known::get)
                    .filter(holder -> !prospects.contains(holder))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /** Nothing but what others may have too: somebody of that name at that number. */
        private Identified byShared(Incoming incoming, List<String> shared) {
            var id = newProspectId(incoming);
            var holders = new LinkedHashSet<String>();
            shared.stream().filter(known::containsKey).map(known::get).forEach(holders::add);
            if (holders.isEmpty()) {
                shared.stream()
                        .map(key -> known.get(soleHolderOf(key)))
                        .filter(java.util.Objects::nonNull)
                        .forEach(holders::add);
                if (!holders.isEmpty()) {
                    return Identified.surely(incoming, holders);
                }
            }
            var isTheirs = holders.isEmpty() || holders.contains(id) || known.containsKey(Claims.pointerOf(id));
            var further = incoming.keys().further();
            if (!isTheirs && incoming instanceof Incoming.Capture) {
                further.forEach(key -> claimFurther(key, id));
                holders.addAll(othersWith(Set.of(id), further));
                return new Identified(incoming, Set.of(id), holders, List.of(), true);
            }
            var before = wanted.prospectByKey().size();
            var prospect = holders.isEmpty() ? id : holders.getFirst();
            shared.forEach(key -> claim(key, prospect));
            further.forEach(key -> claimFurther(key, prospect));
            var others =
                    incoming instanceof Incoming.Capture ? othersWith(Set.of(prospect), further) : Set.<String>of();
            // Whoever is known by name alone may be somebody at that company all the same.
            var fresh = shared.isEmpty() || wanted.prospectByKey().size() > before;
            return new Identified(incoming, Set.of(prospect), others, List.of(), fresh);
        }

        private void claimFurther(String key, String prospect) {
            if (!known.containsKey(key)) {
                claim(key, prospect);
                further.add(key);
                wanted.further().add(key);
            }
        }

        /** @return who has the key */
        private String claim(String key, String prospect) {
            var holder = known.putIfAbsent(key, prospect);
            if (holder == null) {
                wanted.prospectByKey().put(key, prospect);
                return prospect;
            }
            return holder;
        }

        /** The id of somebody new: another one for whoever was erased under the first. */
        private String newProspectId(Incoming incoming) {
            var id = incoming.newProspectId();
            for (var next = known.get(Claims.restartOf(id)); next != null; next = known.get(Claims.restartOf(id))) {
                id = next;
            }
            return id;
        }
    }
}
