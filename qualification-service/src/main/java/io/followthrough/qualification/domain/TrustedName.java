package io.followthrough.qualification.domain;

import io.followthrough.events.CaptureChannel;
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

    /** Who wrote it, the least trusted first. */
    private enum Source {
        SOMEBODY_ELSES_LIST,
        SOMEBODY_ELSE,
        THEMSELVES
    }

    private @Nullable PersonName held;
    private Source heldFrom = Source.SOMEBODY_ELSES_LIST;

    /** To be told in order of time. */
    void told(Person person, History.Fact fact) {
        var name = NameReader.read(person.name(), person.language());
        var from = source(fact);
        if (name.quality() != NameQuality.NONE && isBetter(name, from)) {
            held = name;
            heldFrom = from;
        }
    }

    private boolean isBetter(PersonName name, Source from) {
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

    private static Source source(History.Fact fact) {
        return switch (fact) {
            case History.Captured captured -> source(captured.capture().channel());
            case History.Done ignored -> Source.SOMEBODY_ELSE;
        };
    }

    private static Source source(CaptureChannel channel) {
        return switch (channel) {
            case WEB_FORM, NEWSLETTER, STOREFRONT, NETWORKING_EVENT, SOCIAL_MEDIA, BLOG, PHONE, EMAIL ->
                Source.THEMSELVES;
            case REFERRAL, PARTNER -> Source.SOMEBODY_ELSE;
            case IMPORT -> Source.SOMEBODY_ELSES_LIST;
        };
    }

    /** The person under that name, in proper order and capitals; as it was told where it is no person's name. */
    Person of(Person person) {
        return held == null ? person : person.named(held.display());
    }
}
