package io.followthrough.analytics.domain;

import io.followthrough.events.Road;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The facts about one person that metrics are made of. No name, address or text is kept.
 *
 * <p>Every fact joins what is known: in whatever order and however often facts come, the same person results.
 *
 * @param furthest how far the person ever came
 * @param roads when the person changed roads, in order of time
 * @param contacts touches made, by touch id
 * @param acts activities that metrics look at, by activity id
 * @param deals won and lost, by deal id
 * @param endings enrolments that are over, by enrolment id
 * @param mergedInto the prospect that goes on for this one
 * @param erased asked to be forgotten: nothing is kept and nothing is counted
 */
public record Person(
        Standing standing,
        Milestone furthest,
        List<RoadTurn> roads,
        Map<String, Contact> contacts,
        Map<String, Act> acts,
        Map<String, ClosedDeal> deals,
        Map<String, EndedEnrolment> endings,
        @Nullable String mergedInto,
        boolean erased) {

    /** More activities of one person are not measured, so that a flood cannot make a state grow without bound. */
    static final int MOST_ACTS = 2_000;

    public static final Person NOBODY = new Person(
            Standing.UNKNOWN, Milestone.LEAD, List.of(), Map.of(), Map.of(), Map.of(), Map.of(), null, false);

    static final Person ERASED =
            new Person(Standing.UNKNOWN, Milestone.LEAD, List.of(), Map.of(), Map.of(), Map.of(), Map.of(), null, true);

    public Person {
        standing = standing == null ? Standing.UNKNOWN : standing;
        furthest = furthest == null ? Milestone.LEAD : furthest;
        roads = roads == null ? List.of() : List.copyOf(roads);
        contacts = contacts == null ? Map.of() : contacts;
        acts = acts == null ? Map.of() : acts;
        deals = deals == null ? Map.of() : deals;
        endings = endings == null ? Map.of() : endings;
    }

    /** Where the person came from; null while no capture is known. */
    public @Nullable Origin origin() {
        return standing.origin();
    }

    /** The road on which the person was just before the instant; null when nothing tells. */
    public @Nullable Road roadBefore(Instant instant) {
        Road road = null;
        for (var turn : roads) {
            if (!turn.at().isBefore(instant)) {
                return road != null ? road : turn.from() != null ? turn.from() : turn.to();
            }
            road = turn.to();
        }
        return road != null ? road : standing.road();
    }

    Person qualified(Standing decision, Milestone milestone) {
        var joined = standing.join(decision);
        return new Person(
                joined, furthest.further(milestone), roads, contacts, acts, deals, endings, mergedInto, erased);
    }

    Person reached(Milestone milestone) {
        return qualified(standing, milestone);
    }

    Person turned(RoadTurn turn) {
        return roads.contains(turn) ? this : withRoads(List.of(turn));
    }

    Person contacted(Contact contact) {
        var joined = put(contacts, contact.touchId(), contact, Contact::join);
        return new Person(standing, furthest, roads, joined, acts, deals, endings, mergedInto, erased);
    }

    Person did(String key, Act act) {
        if (acts.size() >= MOST_ACTS && !acts.containsKey(key)) {
            return this;
        }
        var joined = put(acts, key, act, Act::join);
        return new Person(standing, furthest, roads, contacts, joined, deals, endings, mergedInto, erased);
    }

    Person closed(String dealId, ClosedDeal deal) {
        var joined = put(deals, dealId, deal, ClosedDeal::join);
        return new Person(standing, furthest, roads, contacts, acts, joined, endings, mergedInto, erased);
    }

    Person ended(String enrolmentId, EndedEnrolment ending) {
        var joined = put(endings, enrolmentId, ending, EndedEnrolment::join);
        return new Person(standing, furthest, roads, contacts, acts, deals, joined, mergedInto, erased);
    }

    Person mergedInto(String survivor) {
        return new Person(standing, furthest, roads, contacts, acts, deals, endings, survivor, erased);
    }

    /** Counted for itself again; what happened until now stays with the other. */
    Person unmerged() {
        return new Person(standing, furthest, roads, contacts, acts, deals, endings, null, erased);
    }

    /** What a merged person leaves behind once its facts have gone to the survivor. */
    Person emptied() {
        return mergedInto == null ? NOBODY : NOBODY.mergedInto(mergedInto);
    }

    boolean hasFacts() {
        return !equals(emptied());
    }

    /** All facts of somebody who turned out to be this person, but for the decisions: the survivor's own hold. */
    Person absorb(Person other) {
        var joined = reached(other.furthest).withRoads(other.roads);
        for (var contact : other.contacts.values()) {
            joined = joined.contacted(contact);
        }
        for (var act : other.acts.entrySet()) {
            joined = joined.did(act.getKey(), act.getValue());
        }
        for (var deal : other.deals.entrySet()) {
            joined = joined.closed(deal.getKey(), deal.getValue());
        }
        for (var ending : other.endings.entrySet()) {
            joined = joined.ended(ending.getKey(), ending.getValue());
        }
        return joined;
    }

    private Person withRoads(SequencedCollection<RoadTurn> more) {
        var joined = new TreeSet<>(RoadTurn.BY_TIME);
        joined.addAll(roads);
        joined.addAll(more);
        return new Person(standing, furthest, List.copyOf(joined), contacts, acts, deals, endings, mergedInto, erased);
    }

    private static <T> Map<String, T> put(Map<String, T> map, String key, T fact, BinaryOperator<T> join) {
        var known = map.get(key);
        var joined = known == null ? fact : join.apply(known, fact);
        if (joined.equals(known)) {
            return map;
        }
        var copy = new TreeMap<>(map);
        copy.put(key, joined);
        return copy;
    }
}
