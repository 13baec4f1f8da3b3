package io.followthrough.qualification.web;

import io.followthrough.events.Person;
import io.followthrough.qualification.application.privacy.FindPerson.Found;
import io.followthrough.qualification.application.privacy.Identifier;
import io.followthrough.qualification.domain.PersonalKeys;
import io.followthrough.qualification.domain.identity.IdentifyingKeys;
import io.followthrough.reading.names.NameReader;
import io.followthrough.reading.names.PersonName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What whoever exports or erases somebody has to know besides, in words. */
final class Cautions {

    private static final String NOBODY =
            "Nobody is known here by that: nothing of anybody was erased here. Check how it is written; the other services look for it all"
                    + " the same, and it is remembered as asked to be erased.";

    private static final String BY_ANOTHER_ADDRESS =
            "That address is not the one by which this person is written to: it was told beside another. Make sure that whoever"
                    + " asked is this person.";

    private Cautions() {}

    static List<String> nobody() {
        return List.of(NOBODY);
    }

    /** @param askedBy by what somebody was looked for */
    static List<String> about(Found found, Identifier askedBy) {
        return Stream.concat(twoPeople(found), otherAddress(found, askedBy)).toList();
    }

    /** Somebody else may have it too, or have said that it is theirs. */
    private static Stream<String> otherAddress(Found found, Identifier askedBy) {
        var isFurther = askedBy instanceof Identifier.Key(var key)
                && found.people().stream()
                        .noneMatch(person -> PersonalKeys.all(person).contains(IdentifyingKeys.canonical(key)))
                && found.people().stream()
                        .anyMatch(person -> PersonalKeys.mailboxes(person).contains(IdentifyingKeys.canonical(key)));
        return isFurther ? Stream.of(BY_ANOTHER_ADDRESS) : Stream.empty();
    }

    /** A couple with one mailbox is one record: what is done to it is done to both. */
    private static Stream<String> twoPeople(Found found) {
        return twoNames(found)
                .map(names -> "This record bears two names, \"" + names.getFirst() + "\" and \"" + names.getLast()
                        + "\": two people may share an address or a number. It is exported and erased as one; make sure that"
                        + " whoever asked may speak for both.")
                .stream();
    }

    /** The first two, as they were written, that cannot be one person's. */
    private static Optional<List<String>> twoNames(Found found) {
        var read = new LinkedHashMap<String, PersonName>();
        for (var person : found.people()) {
            Stream.ofNullable(person.name()).forEach(name -> read.putIfAbsent(name, name(person)));
        }
        var seen = new ArrayList<Map.Entry<String, PersonName>>();
        for (var here : read.entrySet()) {
            for (var before : seen) {
                if (areTwo(before.getValue(), here.getValue())) {
                    return Optional.of(List.of(before.getKey(), here.getKey()));
                }
            }
            seen.add(here);
        }
        return Optional.empty();
    }

    private static PersonName name(Person person) {
        return NameReader.read(person.name(), person.language());
    }

    /** Another family name alone is that of somebody who married. */
    private static boolean areTwo(PersonName one, PersonName other) {
        return switch (one.agreement(other)) {
            case ONLY_FAMILY, DIFFERENT -> true;
            case SAME, COMPATIBLE, ONLY_GIVEN, UNKNOWN -> false;
        };
    }
}
