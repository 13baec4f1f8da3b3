package io.followthrough.qualification.domain;

import io.followthrough.events.Person;
import io.followthrough.qualification.domain.identity.EmailAddresses;
import io.followthrough.qualification.domain.identity.IdentifyingKeys;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By which addresses facts name a person. One is written to: the newest that is named first. One that stood beside another
 * does not take its place because a list, or a system that tells what became of a message, knows the person by that one alone.
 */
final class Addresses {

    private final Set<String> besides;
    private final Set<String> all = new LinkedHashSet<>();

    private Addresses(Set<String> besides) {
        this.besides = besides;
    }

    /** @param people as all facts name the person */
    static Addresses of(Stream<Person> people) {
        var besides = new HashSet<String>();
        people.forEach(person -> besides.addAll(person.otherEmails()));
        return new Addresses(besides.isEmpty() ? Set.of() : besides);
    }

    /** To be told the facts in order of time. @return which address the fact has the person written to; null: the one as before */
    @Nullable
    String told(Person named, @Nullable String before, boolean byOwnHand) {
        all.addAll(named.emails());
        var replaced = named.externalIds().get(IdentifyingKeys.ADDRESS);
        if (replaced != null && !EmailAddresses.isShared(replaced)) {
            all.add(replaced);
        }
        return before != null && !byOwnHand && isKnownByItAlone(named, before) ? null : named.email();
    }

    private boolean isKnownByItAlone(Person named, String before) {
        var email = named.email();
        return email != null
                && besides.contains(email)
                && named.externalIds().isEmpty()
                && !named.otherEmails().contains(before);
    }

    /** The person with all of them, the newest first. */
    Person reaching(Person person) {
        if (all.size() < 2 && (all.isEmpty() || all.contains(person.email()))) {
            return person.reachedAt(List.of());
        }
        return person.reachedAt(List.of()).alsoAt(new ArrayList<>(all).reversed());
    }
}
