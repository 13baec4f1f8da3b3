package io.followthrough.intake.files;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import ezvcard.property.Address;
import ezvcard.property.Note;
import ezvcard.property.TextProperty;
import io.followthrough.intake.domain.Places;
import io.followthrough.intake.domain.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One card as cells. A column holds the best of what a card says several times, by its preference; the others are kept
 * beside it. What a standard names and cannot be read (a country in words nobody knows, an offset for a time zone) stays empty.
 */
final class CardColumns {

    /** Names that a mapping can use. */
    static final List<String> NAMES = List.of(
            "name",
            "email",
            "other emails",
            "phone",
            "other phones",
            "title",
            "company",
            "company domain",
            "website",
            "country",
            "time zone",
            "language",
            "linkedin",
            "xing",
            "twitter",
            "facebook",
            "instagram",
            "github",
            "note",
            "uid",
            "kind");

    private final VCard card;

    private CardColumns(VCard card) {
        this.card = card;
    }

    /** The cells in the order of {@link #NAMES}; empty if it is no card after all. */
    static Optional<List<String>> read(String text) {
        try (var reader = new VCardReader(text)) {
            return Optional.ofNullable(reader.readNext()).map(card -> new CardColumns(card).cells());
        } catch (IOException | RuntimeException broken) {
            // The library throws what it likes at what it has not seen before; the card is told by its number.
            return Optional.empty();
        }
    }

    private List<String> cells() {
        var emails = CardContacts.emails(card);
        var phones = CardContacts.phones(card);
        var webSites = WebSites.of(card);
        var cells = new ArrayList<@Nullable String>();
        cells.add(name());
        cells.add(first(emails));
        cells.add(others(emails));
        cells.add(first(phones));
        cells.add(others(phones));
        cells.add(title());
        cells.add(company());
        cells.add(company() == null ? null : WorkDomain.of(card));
        cells.add(webSites.own());
        cells.add(country());
        cells.add(timeZone());
        cells.add(language());
        WebSites.NETWORKS.forEach(network -> cells.add(webSites.profile(network)));
        cells.add(note());
        cells.add(card.getUid() == null ? null : card.getUid().getValue());
        cells.add(card.getKind() == null ? null : card.getKind().getValue());
        return cells.stream()
                .map(cell -> Objects.requireNonNullElse(cell, "").strip())
                .toList();
    }

    private static @Nullable String first(List<String> all) {
        return all.isEmpty() ? null : all.getFirst();
    }

    private static @Nullable String others(List<String> all) {
        return all.size() < 2 ? null : String.join(", ", all.subList(1, all.size()));
    }

    private @Nullable String name() {
        var formatted = named(value(card.getFormattedName()));
        var parts = card.getStructuredName();
        if (formatted != null || parts == null) {
            return formatted;
        }
        var name = Stream.of(
                        parts.getPrefixes().stream(),
                        Stream.ofNullable(parts.getGiven()),
                        parts.getAdditionalNames().stream(),
                        Stream.ofNullable(parts.getFamily()),
                        parts.getSuffixes().stream())
                .flatMap(Function.identity())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return named(name);
    }

    /** Old telephones write the marks between the parts of a name where there is none. */
    private static @Nullable String named(@Nullable String text) {
        return text == null || text.codePoints().noneMatch(Character::isLetterOrDigit) ? null : text;
    }

    private @Nullable String title() {
        return Stream.concat(card.getTitles().stream(), card.getRoles().stream())
                .map(CardColumns::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String company() {
        var organization = card.getOrganization();
        return organization == null
                ? null
                : organization.getValues().stream()
                        .filter(name -> name != null && !name.isBlank())
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable String country() {
        return card.getAddresses().stream()
                .map(Address::getCountry)
                .filter(Objects::nonNull)
                .map(text -> read(text, Places::country))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String timeZone() {
        var zone = card.getTimezone();
        return zone == null || zone.getText() == null ? null : read(zone.getText(), Places::timeZone);
    }

    private @Nullable String language() {
        return card.getLanguages().stream()
                .map(CardColumns::value)
                .filter(Objects::nonNull)
                .map(text -> read(text, Places::language))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String note() {
        return card.getNotes().stream()
                .map(Note::getValue)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable String read(String text, Function<String, Reading<String>> rule) {
        return rule.apply(text.strip()) instanceof Reading.Read<String>(var value) ? value : null;
    }

    private static @Nullable String value(@Nullable TextProperty property) {
        return property == null
                        || property.getValue() == null
                        || property.getValue().isBlank()
                ? null
                : property.getValue();
    }
}
