package io.followthrough.qualification.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out who somebody is. A mailbox and an external id each claim one prospect; whoever claims a key first has it, and
 * the others follow. An event whose keys lead to several prospects joins them. What several people may have, a telephone
 * number or {@code info@}, is claimed together with the name, and shows who may be meant: joining is then a matter of
 * evidence.
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
     * @param resembling others of the same name at the same number or shared address
     * @param fresh whether it told something new to know the person by
     */
    record Identified(Incoming incoming, Set<String> prospects, Set<String> resembling, boolean fresh) {

        static Identified surely(Incoming incoming, Set<String> prospects) {
            return new Identified(incoming, prospects, Set.of(), false);
        }

        String prospect() {
            return prospects.iterator().next();
        }
    }

    /** All keys of a batch are looked up at once, and new ones claimed at once. */
    List<Identified> identify(List<Incoming> batch) {
        var held = new HashMap<>(claims.find(keys(batch)));
        followRestarts(held);
        held.putAll(soleHolders(batch, held));
        while (true) {
            var wanted = new LinkedHashMap<String, String>();
            var identified = new Naming(held, wanted).identify(batch);
            var claimed = wanted.isEmpty() ? wanted : claims.claim(wanted);
            if (claimed.equals(wanted)) {
                return identified;
            }
            held.putAll(claimed); // somebody else was faster: follow
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
        private final Map<String, String> wanted;

        /** @param wanted is filled with the keys to be claimed */
        Naming(Map<String, String> held, Map<String, String> wanted) {
            this.known = new HashMap<>(held);
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
            keys.own().stream().filter(known::containsKey).map(known::get).forEach(prospects::add);
            if (prospects.isEmpty() && keys.own().isEmpty()) {
                return byShared(incoming, keys.shared());
            }
            if (prospects.isEmpty()) {
                prospects.add(newProspectId(incoming));
            }
            var before = wanted.size();
            var prospect = prospects.getFirst();
            keys.own().forEach(key -> claim(key, prospect));
            var resembling = new LinkedHashSet<String>();
            for (var key : keys.shared()) {
                var holder = claim(key, prospect);
                if (!prospects.contains(holder) && incoming instanceof Incoming.Capture) {
                    resembling.add(holder);
                }
            }
            return new Identified(incoming, prospects, resembling, wanted.size() > before);
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
            if (!isTheirs && incoming instanceof Incoming.Capture) {
                return new Identified(incoming, Set.of(id), holders, true);
            }
            var before = wanted.size();
            var prospect = holders.isEmpty() ? id : holders.getFirst();
            shared.forEach(key -> claim(key, prospect));
            // Whoever is known by name alone may be somebody at that company all the same.
            return new Identified(incoming, Set.of(prospect), Set.of(), shared.isEmpty() || wanted.size() > before);
        }

        /** @return who has the key */
        private String claim(String key, String prospect) {
            var holder = known.putIfAbsent(key, prospect);
            if (holder == null) {
                wanted.put(key, prospect);
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
