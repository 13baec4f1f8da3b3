package io.followthrough.qualification.web;

import io.followthrough.events.MailAddresses;
import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.qualification.application.privacy.Identifier;
import io.followthrough.qualification.domain.identity.WrittenNumber;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a privacy call is about, by exactly one of these.
 *
 * @param email as people write it: in any case, {@code Ann <ann@example.com>}, with letters beyond ASCII in its domain
 * @param phone as people write it, with a country code or without
 * @param id of the prospect, or {@code system:id} as it is known elsewhere
 * @param name enough to look for somebody, not to erase them
 */
record PersonQuery(
        @Nullable String email,
        @Nullable String phone,
        @Nullable String id,
        @Nullable String name) {

    PersonQuery {
        var given = Stream.of(text(email), text(phone), text(id), text(name))
                .filter(value -> !value.isBlank())
                .count();
        if (given != 1) {
            throw new InvalidInputException(
                    "email",
                    given == 0 ? "is missing" : "is not alone",
                    "give exactly one of email, phone, id and name");
        }
    }

    Identifier identifier() {
        if (!text(email).isBlank()) {
            return new Identifier.Key("email:" + address(text(email)));
        }
        if (!text(phone).isBlank()) {
            return new Identifier.Number(WrittenNumber.read(text(phone))
                    .orElseThrow(() -> new InvalidInputException(
                            "phone", "is no phone number", "write it like +4930123456 or 030 123456")));
        }
        if (!text(name).isBlank()) {
            return new Identifier.Name(text(name).strip());
        }
        var known = text(id).strip();
        return known.indexOf(':') > 0 ? new Identifier.Key("external:" + known) : new Identifier.Id(known);
    }

    /** A plus sign is a blank in a query that was not encoded. */
    private static String address(String written) {
        return MailAddresses.normalised(written)
                .or(() -> MailAddresses.normalised(written.strip().replace(' ', '+')))
                .orElseThrow(() -> new InvalidInputException(
                        "email", "is no e-mail address", "write it like ann@example.com, encoded for a query"));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
