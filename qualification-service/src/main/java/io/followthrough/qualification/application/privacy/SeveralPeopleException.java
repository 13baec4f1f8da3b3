package io.followthrough.qualification.application.privacy;

import io.followthrough.qualification.domain.Prospect;
import java.util.Collection;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Several people may be meant: what was asked for one of them must not befall the others. The message tells them apart. */
public final class SeveralPeopleException extends RuntimeException {

    private static final int MOST_NAMED = 20;

    public SeveralPeopleException(Collection<Prospect> people) {
        super((people.size() == 1 ? "a name may be somebody else's as well" : people.size() + " people may be meant")
                + ": ask by id. "
                + people.stream()
                        .limit(MOST_NAMED)
                        .map(SeveralPeopleException::described)
                        .collect(Collectors.joining("; ")));
    }

    private static String described(Prospect prospect) {
        var known = new TreeSet<String>();
        prospect.people()
                .flatMap(person -> Stream.of(person.name(), person.email(), person.phone()))
                .filter(Objects::nonNull)
                .forEach(known::add);
        return prospect.prospectId() + " is " + String.join(", ", known);
    }
}
