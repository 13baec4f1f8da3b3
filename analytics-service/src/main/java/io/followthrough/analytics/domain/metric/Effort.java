package io.followthrough.analytics.domain.metric;

import io.followthrough.analytics.domain.Act;
import io.followthrough.analytics.domain.Contact;
import io.followthrough.analytics.domain.Conversation;
import io.followthrough.analytics.domain.KnownDeal;
import io.followthrough.analytics.domain.Person;
import io.followthrough.analytics.domain.Work;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was put into one person and what came of it, on the whole and by rep: each has the own time and the own deals. Under null is what nobody
 * is named for.
 */
record Effort(Part whole, Map<@Nullable String, Part> byRep) {

    static final String PEOPLE = "people";
    static final String WON = "won";

    /**
     * @param amount milliseconds, or contacts
     * @param won deals
     */
    record Part(long amount, long won) {

        static final Part NOTHING = new Part(0, 0);

        Part plus(Part other) {
            return new Part(amount + other.amount, won + other.won);
        }

        Counts toCounts(String of) {
            return Counts.of(PEOPLE, 1).plus(WON, won).plus(of, amount);
        }
    }

    /** In milliseconds. A contact's time is reported with its outcome, and often by an activity as well: it is spent once. */
    static Effort of(Person person) {
        var byRep = new HashMap<@Nullable String, Part>();
        for (var contact : person.contacts().values()) {
            add(byRep, contact.repId(), new Part(contact.millis(), 0));
        }
        for (var act : person.acts().values()) {
            if (act.millis() > 0 && !hasTime(contactOf(act, person))) {
                add(byRep, act.repId(), new Part(act.millis(), 0));
            }
        }
        return withDeals(byRep, person);
    }

    /** In contacts that were delivered. */
    static Effort contacts(Person person, Conversation conversation) {
        var byRep = new HashMap<@Nullable String, Part>();
        conversation.delivered().forEach(contact -> add(byRep, contact.repId(), new Part(1, 0)));
        return withDeals(byRep, person);
    }

    private static Effort withDeals(Map<@Nullable String, Part> byRep, Person person) {
        person.standingDeals().stream()
                .filter(KnownDeal::isWon)
                .forEach(deal -> add(byRep, Work.ownerOf(deal, person), new Part(0, 1)));
        return new Effort(byRep.values().stream().reduce(Part.NOTHING, Part::plus), byRep);
    }

    private static void add(Map<@Nullable String, Part> byRep, @Nullable String rep, Part part) {
        byRep.merge(rep, part, Part::plus);
    }

    private static @Nullable Contact contactOf(Act act, Person person) {
        return act.touchId() == null ? null : person.contacts().get(act.touchId());
    }

    private static boolean hasTime(@Nullable Contact contact) {
        return contact != null && contact.millis() > 0;
    }
}
