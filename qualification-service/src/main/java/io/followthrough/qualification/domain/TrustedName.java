package io.followthrough.qualification.domain;

import io.followthrough.events.Person;
import io.followthrough.reading.names.NameAgreement;
import io.followthrough.reading.names.NameQuality;
import io.followthrough.reading.names.NameReader;
import io.followthrough.reading.names.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * The name that is trusted most, not the newest: an export's {@code w.weber} does not replace Walter Weber. Of two spellings
 * of one name the more complete one holds, of two names the one from the better source; the newest only among equals.
 */
final class TrustedName {

    private @Nullable PersonName held;
    private Teller heldFrom = Teller.LIST;
    private @Nullable String asTold;

    /**
     * To be told in order of time. What stands beside an address or in a calendar is no name that somebody gave us: in activities it
     * counts for no more than what others say.
     */
    void told(Person person, History.Fact fact, Teller teller) {
        asTold = person.name() == null ? asTold : person.name();
        var name = NameReader.read(person.name(), person.language());
        var from = fact instanceof History.Done && teller == Teller.THEMSELVES ? Teller.SOMEBODY_ELSE : teller;
        if (name.quality() != NameQuality.NONE && isBetter(name, from)) {
            held = name;
            heldFrom = from;
        }
    }

    private boolean isBetter(PersonName name, Teller from) {
        if (held == null) {
            return true;
        }
        var byQuality = name.quality().compareTo(held.quality());
        if (byQuality != 0 && isOne(held, name)) {
            return byQuality > 0;
        }
        if (name.quality() == NameQuality.LOGIN && held.quality() != NameQuality.LOGIN) {
            return false;
        }
        return from.compareTo(heldFrom) >= 0;
    }

    private static boolean isOne(PersonName some, PersonName other) {
        var agreement = some.agreement(other);
        return agreement == NameAgreement.SAME || agreement == NameAgreement.COMPATIBLE;
    }

    /** The newest name as it was told, whether a person's or not. */
    @Nullable
    String asTold() {
        return asTold;
    }

    /** The person under that name, in proper order and capitals; as it was told where it is no person's name. */
    Person of(Person person) {
        return held == null ? person : person.named(held.display());
    }
}
