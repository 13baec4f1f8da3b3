package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.planning.ContactPlace;
import io.followthrough.events.Company;
import io.followthrough.events.Person;
import org.jspecify.annotations.Nullable;

/** Finds out where somebody lives by the clock: as given, else by country, else by phone, else the business's own zone. */
@FunctionalInterface
public interface Places {

    ContactPlace of(Person person, @Nullable Company company);
}
