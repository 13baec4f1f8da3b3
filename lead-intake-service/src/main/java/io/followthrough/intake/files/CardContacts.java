package io.followthrough.intake.files;

import ezvcard.VCard;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Email;
import ezvcard.property.Telephone;
import ezvcard.util.TelUri;
import io.followthrough.intake.domain.EmailAddresses;
import io.followthrough.intake.domain.Reading;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The addresses and numbers of a card, the preferred ones first. */
final class CardContacts {

    private static final int NOT_PREFERRED = 101;
    /** What nobody speaks into. */
    private static final Set<TelephoneType> DEAF =
            Set.of(TelephoneType.FAX, TelephoneType.PAGER, TelephoneType.MODEM, TelephoneType.BBS);

    private CardContacts() {}

    /** An address that cannot be one comes after those that can. */
    static List<String> emails(VCard card) {
        return card.getEmails().stream()
                .filter(email -> email.getValue() != null && !email.getValue().isBlank())
                .sorted(Comparator.comparing((Email email) -> !isAddress(email.getValue()))
                        .thenComparing(email ->
                                preference(email.getPref(), email.getTypes().contains(EmailType.PREF))))
                .map(email -> email.getValue().strip().replaceFirst("(?i)^mailto:", ""))
                .distinct()
                .toList();
    }

    /** A mobile phone, where nothing else is preferred; then one at work. */
    static List<String> phones(VCard card) {
        return card.getTelephoneNumbers().stream()
                .filter(phone -> phone.getTypes().stream().noneMatch(DEAF::contains))
                .sorted(Comparator.comparingInt((Telephone phone) ->
                                preference(phone.getPref(), phone.getTypes().contains(TelephoneType.PREF)))
                        .thenComparing(phone -> !phone.getTypes().contains(TelephoneType.CELL))
                        .thenComparing(phone -> !phone.getTypes().contains(TelephoneType.WORK)))
                .map(CardContacts::number)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static boolean isAddress(String text) {
        return EmailAddresses.read(text) instanceof Reading.Read<String>;
    }

    /** 1 is the most preferred; vCard 2.1 and 3.0 know only whether. */
    private static int preference(@Nullable Integer rank, boolean preferred) {
        return rank != null ? rank : preferred ? 1 : NOT_PREFERRED;
    }

    private static @Nullable String number(Telephone phone) {
        TelUri address = phone.getUri();
        var text = address == null ? phone.getText() : address.getNumber();
        return text == null || text.isBlank() ? null : text.strip();
    }
}
