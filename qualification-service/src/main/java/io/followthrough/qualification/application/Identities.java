package io.followthrough.qualification.application;

import io.followthrough.events.IdentityKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out who somebody is. E-mail, phone and external id each claim one prospect; whoever claims a key first has it, and
 * the others follow. An event whose keys lead to several prospects joins them.
 */
public final class Identities {

    private final Claims claims;

    public Identities(Claims claims) {
        this.claims = claims;
    }

    /** @param prospects whom the event is about; more than one: they are the same person and must merge */
    record Identified(Incoming incoming, Set<String> prospects) {}

    /** All keys of a batch are looked up at once, and new ones claimed at once. */
    List<Identified> identify(List<Incoming> batch) {
        var held = new HashMap<>(claims.find(keys(batch)));
        followRestarts(held);
        while (true) {
            var wanted = new LinkedHashMap<String, String>();
            var identified = identify(batch, held, wanted);
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

    /** The id of somebody new: another one for whoever was erased under the first. */
    private static String newProspectId(Incoming incoming, Map<String, String> known) {
        var id = incoming.newProspectId();
        for (var next = known.get(Claims.restartOf(id)); next != null; next = known.get(Claims.restartOf(id))) {
            id = next;
        }
        return id;
    }

    private static Set<String> keys(List<Incoming> batch) {
        var keys = new LinkedHashSet<String>();
        for (var incoming : batch) {
            claimable(incoming).forEach(keys::add);
            keys.add(Claims.restartOf(incoming.newProspectId()));
            if (incoming.namedProspect() != null) {
                keys.add(Claims.pointerOf(incoming.namedProspect()));
            }
        }
        return keys;
    }

    /** People of one company may share a name: that key is never claimed. */
    private static List<String> claimable(Incoming incoming) {
        return incoming.identityKeys().stream()
                .filter(key -> key.kind() != IdentityKey.Kind.COMPANY_AND_NAME)
                .map(IdentityKey::toString)
                .toList();
    }

    private static List<Identified> identify(
            List<Incoming> batch, Map<String, String> held, Map<String, String> wanted) {
        var known = new HashMap<>(held);
        var identified = new ArrayList<Identified>();
        for (var incoming : batch) {
            var prospects = new LinkedHashSet<String>();
            var named = incoming.namedProspect();
            if (named != null) {
                prospects.add(known.getOrDefault(Claims.pointerOf(named), named));
            }
            var keys = claimable(incoming);
            keys.stream().filter(known::containsKey).map(known::get).forEach(prospects::add);
            if (prospects.isEmpty()) {
                prospects.add(newProspectId(incoming, known));
            }
            var prospect = prospects.getFirst();
            for (var key : keys) {
                if (known.putIfAbsent(key, prospect) == null) {
                    wanted.put(key, prospect);
                }
            }
            identified.add(new Identified(incoming, prospects));
        }
        return identified;
    }
}
