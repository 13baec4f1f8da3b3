package io.followthrough.analytics.domain;

import io.followthrough.events.NoLead;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The facts about one person that metrics are made of. No name, address or text is kept.
 *
 * <p>Every fact joins what is known: in whatever order and however often facts come, the same person results.
 *
 * @param reached how far the person came, as decisions say
 * @param contacts touches made, by touch id
 * @param acts activities that metrics look at, by activity id
 * @param deals what was reported of deals, by activity id
 * @param endings enrolments that are over, and those that went on, by enrolment id
 * @param referrals whom this one recommended, and who recommended this one
 */
public record Person(
        Standing standing,
        List<Reached> reached,
        Map<String, Contact> contacts,
        Map<String, Act> acts,
        Map<String, KnownDeal> deals,
        Map<String, EndedEnrolment> endings,
        Referrals referrals) {

    /** Later activities of one person are not measured, so that a flood cannot make a state grow without bound. */
    static final int MOST_ACTS = 2_000;

    public static final Person NOBODY =
            new Person(Standing.UNKNOWN, List.of(), Map.of(), Map.of(), Map.of(), Map.of(), Referrals.NONE);

    private static final Comparator<Map.Entry<String, Act>> BY_TIME = Comparator.comparing(
                    (Map.Entry<String, Act> act) -> act.getValue().at())
            .thenComparing(Map.Entry::getKey);

    public Person {
        standing = standing == null ? Standing.UNKNOWN : standing;
        reached = reached == null ? List.of() : List.copyOf(reached);
        contacts = contacts == null ? Map.of() : contacts;
        acts = acts == null ? Map.of() : acts;
        deals = deals == null ? Map.of() : deals;
        endings = endings == null ? Map.of() : endings;
        referrals = referrals == null ? Referrals.NONE : referrals;
    }

    /** Nothing was told but perhaps who recommended whom. */
    boolean isUnknown() {
        return with(Referrals.NONE).equals(NOBODY);
    }

    /** Where the person came from; null while no capture is known. */
    public @Nullable Origin origin() {
        return standing.origin();
    }

    /** From when on somebody who came from there can have waited for us. */
    public Instant waitingSince(Origin origin) {
        return standing.foretold().waitingSince(origin.at());
    }

    /** Where it is day and night for the person; the other zone where nobody said. */
    public ZoneId zoneOr(ZoneId other) {
        var said = standing.timeZone();
        if (said == null) {
            return other;
        }
        try {
            return ZoneId.of(said);
        } catch (DateTimeException nowhere) {
            return other;
        }
    }

    /** How the person left the way to a sale; null for one who is on it, or has come to its end. */
    public @Nullable Exit exit() {
        return furthest() == Milestone.CUSTOMER ? null : standing.exit();
    }

    /** Whether nothing brought the person but imports that were undone, and nothing was done since that is a reason to know them. */
    boolean isTakenBack() {
        var exit = standing.exit();
        return exit != null && exit.noLead() == NoLead.WITHDRAWN;
    }

    /** Each deal as it was reported last. */
    public Collection<KnownDeal> standingDeals() {
        return KnownDeal.standing(deals);
    }

    /** The first contact at or after the instant; null when there was none. */
    public @Nullable Contact firstContactSince(Instant instant) {
        return contacts.values().stream()
                .filter(contact -> !contact.madeAt().isBefore(instant))
                .min(Contact.IN_ORDER)
                .orElse(null);
    }

    /** The last contact before the instant; null when there was none. */
    public @Nullable Contact lastContactBefore(Instant instant) {
        return contacts.values().stream()
                .filter(contact -> contact.madeAt().isBefore(instant))
                .max(Contact.IN_ORDER)
                .orElse(null);
    }

    /**
     * Whether and when the person first came this far, or further; null if never. Of whom deals are known, these alone say
     * how far it went, each as it stands: what decisions said meanwhile depends on the order in which news came.
     */
    public @Nullable Instant since(Milestone milestone) {
        if (milestone == Milestone.LEAD) {
            var origin = origin();
            return origin == null ? null : origin.at();
        }
        Instant first = null;
        for (var word : reached) {
            if (capped(word.milestone()).includes(milestone)) {
                first = earlier(first, word.since());
            }
        }
        for (var report : deals.values()) {
            first = Milestone.OPPORTUNITY.includes(milestone) ? earlier(first, report.at()) : first;
        }
        for (var deal : standingDeals()) {
            first = deal.isWon() ? earlier(first, KnownDeal.since(deal, deals.values())) : first;
        }
        return first;
    }

    /**
     * How far the person ever came. Deals are facts and speak louder than decisions: somebody with deals is a customer if
     * one of them stands as won, and has been an opportunity in any case.
     */
    public Milestone furthest() {
        var furthest = Milestone.LEAD;
        for (var milestone : Milestone.values()) {
            furthest = since(milestone) != null ? milestone : furthest;
        }
        return furthest;
    }

    Person qualified(Standing decision, Reached word) {
        var joined = with(standing.join(decision));
        return word.milestone() == Milestone.LEAD ? joined : joined.reached(List.of(word));
    }

    Person contacted(Contact contact) {
        var joined = put(contacts, contact.touchId(), contact, Contact::join);
        return new Person(standing, reached, joined, acts, deals, endings, referrals);
    }

    Person did(String key, Act act) {
        var joined = put(acts, key, act, Act::join);
        if (joined.size() > MOST_ACTS) {
            joined = new TreeMap<>(joined);
            joined.remove(joined.entrySet().stream().max(BY_TIME).orElseThrow().getKey());
        }
        return new Person(standing, reached, contacts, joined, deals, endings, referrals);
    }

    Person dealt(KnownDeal report) {
        var joined = put(deals, report.activityId(), report, KnownDeal::join);
        return new Person(standing, reached, contacts, acts, joined, endings, referrals);
    }

    Person ended(String enrolmentId, EndedEnrolment ending) {
        var joined = put(endings, enrolmentId, ending, EndedEnrolment::join);
        return new Person(standing, reached, contacts, acts, deals, joined, referrals);
    }

    Person with(Referrals other) {
        return other.equals(referrals) ? this : new Person(standing, reached, contacts, acts, deals, endings, other);
    }

    /** All facts of somebody who turned out to be this person, but for the decision that holds: it is this one's own. */
    Person absorb(Person other) {
        var joined = reached(other.reached);
        for (var contact : other.contacts.values()) {
            joined = joined.contacted(contact);
        }
        for (var act : other.acts.entrySet()) {
            joined = joined.did(act.getKey(), act.getValue());
        }
        for (var report : other.deals.values()) {
            joined = joined.dealt(report);
        }
        for (var ending : other.endings.entrySet()) {
            joined = joined.ended(ending.getKey(), ending.getValue());
        }
        return joined.with(joined.referrals.join(other.referrals)).with(standing.knowing(other.standing.foretold()));
    }

    /** Without the words of decisions that rest on anybody else than these. */
    Person knowing(Set<String> others) {
        var valid = reached.stream()
                .filter(word -> others.containsAll(word.absorbed()))
                .toList();
        return valid.size() == reached.size()
                ? this
                : new Person(standing, valid, contacts, acts, deals, endings, referrals);
    }

    /** With its deals named otherwise. */
    Person naming(UnaryOperator<String> deal) {
        if (deals.isEmpty()) {
            return this;
        }
        var named = new TreeMap<String, KnownDeal>();
        deals.forEach((activity, report) -> named.put(activity, report.named(deal.apply(report.deal()))));
        return new Person(standing, reached, contacts, acts, named, endings, referrals);
    }

    /** What these activities reported, or all but that. */
    Person reportedBy(Predicate<String> activities) {
        return new Person(
                standing,
                reached,
                contacts,
                filtered(acts, entry -> activities.test(entry.getKey())),
                filtered(deals, entry -> activities.test(entry.getKey())),
                endings,
                referrals);
    }

    /** Acts and deals alone. */
    Person withoutDecisionsAndContacts() {
        return new Person(Standing.UNKNOWN, List.of(), Map.of(), acts, deals, Map.of(), Referrals.NONE);
    }

    private Person with(Standing other) {
        return new Person(other, reached, contacts, acts, deals, endings, referrals);
    }

    private Person reached(Collection<Reached> words) {
        var joined = new ArrayList<>(reached);
        for (var word : words) {
            var known = joined.stream().filter(word::isOfTheSame).findFirst();
            if (known.isEmpty() || word.since().isBefore(known.get().since())) {
                known.ifPresent(joined::remove);
                joined.add(word);
            }
        }
        joined.sort(Reached.BY_MILESTONE);
        return joined.equals(reached) ? this : new Person(standing, joined, contacts, acts, deals, endings, referrals);
    }

    private Milestone capped(Milestone word) {
        return !deals.isEmpty() && word.includes(Milestone.OPPORTUNITY) ? Milestone.PROSPECT : word;
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    private static <T> Map<String, T> filtered(Map<String, T> map, Predicate<Map.Entry<String, T>> which) {
        var left = new TreeMap<>(map);
        left.entrySet().removeIf(which.negate());
        return left.size() == map.size() ? map : left;
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
