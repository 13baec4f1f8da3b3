package io.followthrough.qualification.application.privacy;

import java.util.Collection;

/** Several people are reached there: what was asked for one of them must not befall the others. */
public final class SeveralPeopleException extends RuntimeException {

    public SeveralPeopleException(Collection<String> prospectIds) {
        super("several people are reached there: ask by id, one of " + String.join(", ", prospectIds));
    }
}
