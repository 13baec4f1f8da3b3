package io.followthrough.analytics.domain;

import io.followthrough.events.DealOwner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known under one prospect's id. Its own facts stay with it for good; while it is merged it lends them to whoever
 * goes on for it, and counts nothing itself. So an undone merge leaves no trace, and a merge no gap.
 *
 * @param own facts recorded under this id
 * @param loans what others lend, by lender
 * @param returned activities recorded under this id that are another's, with whose
 * @param lent how many loans were made
 * @param erased asked to be forgotten: nothing is kept and nothing is counted
 */
public record Prospect(
        Person own,
        Ties ties,
        Map<String, Handover.Loan> loans,
        Map<String, String> returned,
        long lent,
        boolean erased) {

    public static final Prospect NOBODY = new Prospect(Person.NOBODY, Ties.NONE, Map.of(), Map.of(), 0, false);

    public Prospect {
        own = own == null ? Person.NOBODY : own;
        ties = ties == null ? Ties.NONE : ties;
        loans = loans == null ? Map.of() : loans;
        returned = returned == null ? Map.of() : returned;
    }

    /** The person that counts under this id; nobody for one that is merged, erased or {@link Person#isTakenBack taken back}. */
    public Person person(String id) {
        var known = known(id);
        return known.isTakenBack() ? Person.NOBODY : known;
    }

    private Person known(String id) {
        if (erased || ties.survivor() != null && !closesACircle(id)) {
            return Person.NOBODY;
        }
        var guests = guests();
        var self = new DealOwner(id);
        var person = ownWithoutReturned().naming(self::own);
        for (var guest : guests.entrySet()) {
            var owner = new DealOwner(recordedUnder(guest.getKey()));
            var facts = guest.getValue().facts();
            person =
                    person.absorb(facts.naming(deal -> owner.equals(self) ? owner.own(deal) : owner.amongOthers(deal)));
        }
        return person.knowing(guests.keySet());
    }

    /** Whose id what a guest brings was recorded under: of what is returned it is the second of two. */
    private static String recordedUnder(String origin) {
        return origin.substring(origin.indexOf('>') + 1);
    }

    /** What others are lent, by whom it goes to; not numbered yet. */
    private Map<String, Handover.Loan> lends(String id) {
        if (erased || tellsNobodyAnything()) {
            return Map.of();
        }
        var lends = new TreeMap<String, Handover.Loan>();
        var survivor = ties.survivor();
        if (survivor != null && !survivor.equals(id)) {
            var guests = new TreeMap<String, Guest>();
            guests.put(id, new Guest(ownWithoutReturned(), List.of(id)));
            guests().forEach((origin, guest) -> {
                if (!guest.via().contains(survivor)) {
                    guests.putIfAbsent(origin, guest.by(id));
                }
            });
            lends.put(survivor, new Handover.Loan(id, 0, guests, Map.of()));
        }
        for (var to : new TreeSet<>(returned.values())) {
            lends.merge(to, new Handover.Loan(id, 0, returnedTo(id, to), Map.of()), Handover.Loan::and);
        }
        var person = known(id);
        if (!person.isUnknown()) {
            person.referrals().referrers().forEach((referral, referrer) -> {
                var standing = Map.of(referral, person.furthest() == Milestone.CUSTOMER);
                lends.merge(referrer, new Handover.Loan(id, 0, Map.of(), standing), Handover.Loan::and);
            });
        }
        return lends;
    }

    private boolean tellsNobodyAnything() {
        return ties == Ties.NONE
                && returned.isEmpty()
                && loans.isEmpty()
                && own.referrals().referrers().isEmpty();
    }

    /** Who is to be told of a new loan, and what, now that this took the place of an earlier state. */
    public Map<String, Handover.Loan> lentSince(Prospect earlier, String id) {
        var before = earlier.lends(id);
        var now = lends(id);
        var receivers = new TreeSet<>(before.keySet());
        receivers.addAll(now.keySet());
        var nothing = new Handover.Loan(id, 0, Map.of(), Map.of());
        var version = lent;
        var told = new LinkedHashMap<String, Handover.Loan>();
        for (var receiver : receivers) {
            var loan = now.getOrDefault(receiver, nothing);
            if (!loan.equals(before.getOrDefault(receiver, nothing))) {
                told.put(receiver, loan.numbered(++version));
            }
        }
        return told;
    }

    /** The state after so many more loans were made. */
    public Prospect lending(int more) {
        return more == 0 ? this : new Prospect(own, ties, loans, returned, lent + more, erased);
    }

    /** The state after something was told by another prospect. */
    public Prospect told(Handover handover) {
        if (erased) {
            return this;
        }
        var tie = handover.tie();
        var loan = handover.loan();
        var back = handover.returned();
        var recommended = handover.recommended();
        var told = tie == null ? this : with(ties.merged(tie.survivor(), tie.eventId()));
        told = loan == null ? told : told.borrowing(loan);
        told = back == null ? told : told.returning(back);
        return recommended == null ? told : told.recommended(recommended);
    }

    Prospect with(Person facts) {
        return facts.equals(own) ? this : new Prospect(facts, ties, loans, returned, lent, erased);
    }

    Prospect with(Ties other) {
        return new Prospect(own, other, loans, returned, lent, erased);
    }

    Prospect forgotten() {
        return new Prospect(Person.NOBODY, Ties.NONE, Map.of(), Map.of(), lent, true);
    }

    private Prospect borrowing(Handover.Loan loan) {
        var known = loans.get(loan.lender());
        if (known != null && known.version() >= loan.version()) {
            return this;
        }
        var all = new TreeMap<>(loans);
        all.put(loan.lender(), loan);
        return new Prospect(own, ties, all, returned, lent, erased);
    }

    private Prospect returning(Handover.Returned back) {
        var all = new TreeMap<>(returned);
        back.activityIds().forEach(activity -> all.put(activity, back.to()));
        return new Prospect(own, ties, loans, all, lent, erased);
    }

    private Prospect recommended(Handover.Recommended by) {
        return with(own.with(own.referrals().recommendedBy(by.referrer(), by.referralId())));
    }

    private Map<String, Guest> guests() {
        if (loans.isEmpty()) {
            return Map.of();
        }
        var guests = new TreeMap<String, Guest>();
        loans.values().forEach(loan -> loan.guests().forEach(guests::putIfAbsent));
        return guests;
    }

    private Person ownWithoutReturned() {
        var left = returned.isEmpty() ? own : own.reportedBy(activity -> !returned.containsKey(activity));
        return left.with(left.referrals().knowing(customers()));
    }

    private Map<String, Boolean> customers() {
        var customers = new TreeMap<String, Boolean>();
        for (var loan : loans.values()) {
            loan.customers()
                    .forEach((referral, isCustomer) -> customers.merge(referral, isCustomer, Boolean::logicalOr));
        }
        return customers;
    }

    /** Named apart from the prospect itself, and by nobody's way: it must come back, should the two be merged again. */
    private Map<String, Guest> returnedTo(String id, String to) {
        var facts =
                own.reportedBy(activity -> to.equals(returned.get(activity))).withoutDecisionsAndContacts();
        return facts.equals(Person.NOBODY) ? Map.of() : Map.of(id + ">" + to, new Guest(facts, List.of()));
    }

    /** Of prospects merged in a circle, which history may hold, the one with the smallest id counts. */
    private boolean closesACircle(String id) {
        var round = guests().get(survivorOrEmpty());
        return round != null && round.via().stream().allMatch(other -> id.compareTo(other) < 0);
    }

    private String survivorOrEmpty() {
        @Nullable String survivor = ties.survivor();
        return survivor == null ? "" : survivor;
    }
}
