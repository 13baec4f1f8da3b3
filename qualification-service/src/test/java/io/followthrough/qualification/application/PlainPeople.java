package io.followthrough.qualification.application;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who holds which facts, by sets of keys alone: what the service has to come to, with none of its means. */
final class PlainPeople {

    /** One person: the keys that lead there, and the facts by id with the keys that each names. */
    private static final class Someone {
        final Set<String> keys = new HashSet<>();
        final TreeMap<String, Set<String>> facts = new TreeMap<>();
        /** Two were joined, which can be undone. */
        boolean merged;
    }

    private final List<Someone> people = new ArrayList<>();
    private final Set<String> erased = new TreeSet<>();
    private final Set<String> withdrawn = new HashSet<>();
    private final Set<String> untold = new HashSet<>();
    private final Set<String> apart = new HashSet<>();

    void hear(RandomHistory.Fact fact) {
        if (fact.withdraws() != null) {
            if (untold.contains(fact.withdraws())
                    || people.stream().anyMatch(someone -> someone.facts.containsKey(fact.withdraws()))) {
                withdrawn.add(fact.withdraws());
                partWhomNothingJoins();
            }
            return;
        }
        if (!Collections.disjoint(fact.keys(), erased)
                || untold.contains(fact.id())
                || people.stream().anyMatch(someone -> someone.facts.containsKey(fact.id()))) {
            return;
        }
        var named = people.stream()
                .filter(someone -> !Collections.disjoint(someone.keys, fact.keys()))
                .toList();
        var holder = named.isEmpty() ? new Someone() : named.getFirst();
        if (named.isEmpty()) {
            people.add(holder);
        }
        for (var other : named.subList(Math.min(1, named.size()), named.size())) {
            holder.keys.addAll(other.keys);
            holder.facts.putAll(other.facts);
            holder.merged = true;
            people.remove(other);
        }
        holder.keys.addAll(fact.keys());
        holder.facts.put(fact.id(), fact.keys());
    }

    /** Two whom nothing but rows that were taken back joined are two again, and what comes may join them. */
    private void partWhomNothingJoins() {
        for (var someone : List.copyOf(people)) {
            var joining = someone.facts.entrySet().stream()
                    .filter(fact -> fact.getValue().size() > 1)
                    .map(java.util.Map.Entry::getKey)
                    .toList();
            if (someone.merged && withdrawn.containsAll(joining)) {
                part(someone);
                untold.addAll(joining);
            }
        }
    }

    /** @return whether there was somebody to take apart */
    boolean takeApart(RandomHistory.Pair pair) {
        var both = people.stream()
                .filter(someone -> someone.merged && someone.keys.contains(pair.mail()))
                .findFirst();
        both.ifPresent(someone -> {
            apart.add(pair.mail());
            apart.add(pair.number());
            part(someone);
            someone.facts.forEach((id, keys) -> {
                if (keys.size() > 1) {
                    untold.add(id);
                }
            });
        });
        return both.isPresent();
    }

    private void part(Someone someone) {
        people.remove(someone);
        someone.keys.forEach(key -> people.add(of(someone, key)));
    }

    private static Someone of(Someone whole, String key) {
        var one = new Someone();
        one.keys.add(key);
        whole.facts.forEach((id, keys) -> {
            if (keys.equals(Set.of(key))) {
                one.facts.put(id, keys);
            }
        });
        return one;
    }

    /** What joined two who were taken apart: one of them has it. */
    boolean isUntold(String factId) {
        return untold.contains(factId);
    }

    void erase(String key) {
        people.stream()
                .filter(someone -> someone.keys.contains(key))
                .findFirst()
                .ifPresent(someone -> {
                    erased.addAll(someone.keys);
                    people.remove(someone);
                });
    }

    boolean isWithdrawn(String leadId) {
        return withdrawn.contains(leadId);
    }

    Set<String> erased() {
        return erased;
    }

    /** Keys of erased people that nobody needs to be kept apart from them: these are nowhere. */
    Set<String> forgotten() {
        var forgotten = new TreeSet<>(erased);
        forgotten.removeAll(apart);
        return forgotten;
    }

    /** The facts of each person. */
    Set<String> told() {
        var told = new TreeSet<String>();
        people.forEach(someone -> told.add(new TreeSet<>(someone.facts.keySet()).toString()));
        return told;
    }
}
