package io.followthrough.qualification.web;

import io.followthrough.kit.web.InvalidInputException;
import java.net.IDN;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a privacy call is about, by exactly one of these.
 *
 * @param email in any case
 * @param phone with country code; blanks, dots, slashes, hyphens and brackets are passed over
 * @param id of the prospect, or {@code system:id} as it is known elsewhere
 */
record PersonQuery(
        @Nullable String email,
        @Nullable String phone,
        @Nullable String id) {

    PersonQuery {
        var given = Stream.of(email == null ? "" : email, phone == null ? "" : phone, id == null ? "" : id)
                .filter(value -> !value.isBlank())
                .count();
        if (given != 1) {
            throw new InvalidInputException(
                    "email", given == 0 ? "is missing" : "is not alone", "give exactly one of email, phone and id");
        }
    }

    /** The key that an e-mail address, a phone number or an external id claims; null for a prospect's id. */
    @Nullable
    String identityKey() {
        if (email != null && !email.isBlank()) {
            return "email:" + normalised(email.strip().toLowerCase(Locale.ROOT));
        }
        if (phone != null && !phone.isBlank()) {
            return "phone:" + e164(phone);
        }
        return id != null && id.indexOf(':') > 0 ? "external:" + id.strip() : null;
    }

    private static String normalised(String address) {
        var at = address.lastIndexOf('@');
        try {
            return at < 0 ? address : address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
        } catch (IllegalArgumentException noDomain) {
            return address;
        }
    }

    /** A plus sign is a blank in a query that was not encoded. */
    private static String e164(String phone) {
        var digits = phone.replaceAll("[\\s().\\-/+]", "");
        if (!digits.matches("[0-9]{4,20}")) {
            throw new InvalidInputException(
                    "phone", "is no phone number", "write it with its country code, for example +4930123456");
        }
        return "+" + digits;
    }
}
