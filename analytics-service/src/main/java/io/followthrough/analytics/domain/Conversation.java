package io.followthrough.analytics.domain;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.TouchOutcome;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which activities answer which contacts of a person. An activity that names its contact belongs to it; any other to the
 * latest contact made before it.
 */
public final class Conversation {

    /** What comes later than this after a contact is not an answer to it. */
    public static final Duration ANSWERED_WITHIN = Duration.ofDays(14);

    private final List<Contact> contacts;
    private final Set<String> bounced;
    private final Person person;

    public Conversation(Person person) {
        this.person = person;
        this.contacts =
                person.contacts().values().stream().sorted(Contact.IN_ORDER).toList();
        this.bounced = bounced(person, contacts);
    }

    /** However late a mail server says so: what it gave back was never delivered. */
    private static Set<String> bounced(Person person, List<Contact> contacts) {
        var ids = new HashSet<String>();
        for (var act : person.acts().values()) {
            var contact = act.kind() == ActivityKind.EMAIL_BOUNCED
                    ? contactOf(act, person, contacts, Contact::isEmail)
                    : null;
            if (contact != null) {
                ids.add(contact.touchId());
            }
        }
        return ids;
    }

    /** Contacts that reached where they were sent, in order of time. A call without answer is one: the phone rang. */
    public List<Contact> delivered() {
        return contacts.stream().filter(this::isDelivered).toList();
    }

    /** Ids of the contacts that a person answered. */
    public Set<String> responded() {
        var ids = answered(person, contacts, Act::isHumanResponse, this::isDelivered);
        contacts.stream().filter(Contact::isAnswered).map(Contact::touchId).forEach(ids::add);
        return ids;
    }

    /** Ids of the e-mails after which somebody, or a machine, did this. */
    public Set<String> mailsWith(ActivityKind kind, boolean byMachine) {
        return answered(
                person,
                contacts,
                act -> act.kind() == kind && act.byMachine() == byMachine,
                contact -> contact.isEmail() && isDelivered(contact));
    }

    private boolean isDelivered(Contact contact) {
        return contact.outcome() != TouchOutcome.BOUNCED && !bounced.contains(contact.touchId());
    }

    private static Set<String> answered(
            Person person, List<Contact> contacts, Predicate<Act> which, Predicate<Contact> candidates) {
        var ids = new HashSet<String>();
        for (var act : person.acts().values()) {
            var contact = which.test(act) ? contactOf(act, person, contacts, candidates) : null;
            if (contact != null && !act.at().isAfter(contact.madeAt().plus(ANSWERED_WITHIN))) {
                ids.add(contact.touchId());
            }
        }
        return ids;
    }

    private static @Nullable Contact contactOf(
            Act act, Person person, List<Contact> contacts, Predicate<Contact> candidates) {
        var named = act.touchId() == null ? null : person.contacts().get(act.touchId());
        if (named != null) {
            return candidates.test(named) ? named : null;
        }
        return contacts.stream()
                .takeWhile(contact -> !contact.madeAt().isAfter(act.at()))
                .filter(candidates)
                .reduce(null, (_, later) -> later);
    }
}
