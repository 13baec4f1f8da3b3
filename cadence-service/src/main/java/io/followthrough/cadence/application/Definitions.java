package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.definition.ContactWindow;
import io.followthrough.cadence.domain.definition.Library;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.definition.Template;

/** Cadences, windows, templates and representatives, every version of them. */
public interface Definitions {

    /** All that is known now; another instance's changes arrive within seconds. */
    Library library();

    /** Takes over at once what other instances have stored. */
    default void refresh() {}

    /**
     * Stores the next version; the same content again is no new version.
     *
     * @return as it is stored
     */
    Cadence put(Cadence cadence);

    ContactWindow put(ContactWindow window);

    Template put(Template template);

    Rep put(Rep rep);
}
