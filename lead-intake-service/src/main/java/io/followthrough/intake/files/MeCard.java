package io.followthrough.intake.files;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.property.StructuredName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What QR codes on badges and old telephones hold instead of a vCard: {@code MECARD:N:Stone,Bob;TEL:+49…;EMAIL:…;;}
 * (NTT DOCOMO). Read as the card that says the same.
 */
final class MeCard {

    static final String BEGIN = "MECARD:";

    private MeCard() {}

    /** @param text one card, which begins with {@link #BEGIN} */
    static String asVCard(String text) {
        var card = new VCard();
        for (var field : parts(text.substring(BEGIN.length()), ';')) {
            var colon = field.indexOf(':');
            if (colon > 0) {
                add(card, field.substring(0, colon).strip().toUpperCase(Locale.ROOT), field.substring(colon + 1));
            }
        }
        return Ezvcard.write(card).version(VCardVersion.V4_0).prodId(false).go();
    }

    private static void add(VCard card, String name, String value) {
        var plain = plain(value);
        if (plain.isBlank()) {
            return;
        }
        switch (name) {
            case "N" -> card.setStructuredName(name(parts(value, ',')));
            case "TEL", "TEL-AV" -> card.addTelephoneNumber(plain);
            case "EMAIL" -> card.addEmail(plain);
            case "ORG" -> card.setOrganization(plain);
            case "TITLE" -> card.addTitle(plain);
            case "URL" -> card.addUrl(plain);
            case "NOTE", "MEMO" -> card.addNote(plain);
            default -> {} // sounds of names, birthdays, addresses in no order
        }
    }

    /** Last name, first name. */
    private static StructuredName name(List<String> parts) {
        var name = new StructuredName();
        if (parts.size() > 1) {
            name.setFamily(plain(parts.getFirst()));
            name.setGiven(plain(parts.get(1)));
        } else {
            name.setGiven(plain(parts.getFirst()));
        }
        return name;
    }

    private static List<String> parts(String text, char separator) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter == '\\' && i + 1 < text.length()) {
                part.append(letter).append(text.charAt(++i));
            } else if (letter == separator) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(letter);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static String plain(String escaped) {
        return escaped.replaceAll("\\\\(.)", "$1").strip();
    }
}
