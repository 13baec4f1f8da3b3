package io.followthrough.analytics.application;

import io.followthrough.analytics.domain.Person;
import java.util.function.BiPredicate;

/** The people whose facts are kept on this instance: with several instances each keeps those of its partitions. */
public interface KnownPeople {

    /** @param goesOn takes a prospect id and the person, and says whether to go on */
    void look(BiPredicate<String, Person> goesOn);
}
