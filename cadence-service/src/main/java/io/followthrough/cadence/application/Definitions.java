package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.definition.ContactWindow;
import io.followthrough.cadence.domain.definition.Library;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.definition.Template;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

    /**
     * Stores what a release ships, unless somebody has changed it. The same that any version said is not stored again, so that two
     * releases side by side do not take turns.
     *
     * @return whether it is the newest version now
     */
    default boolean ship(Cadence cadence) {
        return library().newestCadence(cadence.id()).isEmpty() && put(cadence) != null;
    }

    default boolean ship(ContactWindow window) {
        return library().windows().newest(window.id()).isEmpty() && put(window) != null;
    }

    default boolean ship(Template template) {
        return !library().templates().containsKey(template.id()) && put(template) != null;
    }

    /**
     * Changes what is stored now: of several who change the same representative at once nobody's change is lost.
     *
     * @param change of the newest version, which is null if there is none; called again when somebody else was faster
     * @return as it is stored; the same content again is no new version
     */
    Rep change(String repId, Function<@Nullable Rep, Rep> change);
}
