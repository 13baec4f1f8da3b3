package io.followthrough.reading.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A name taken apart.
 *
 * @param titles before and after the name, as written but for forms of address in one case ({@code DR.}): {@code Dr.}, {@code PhD}
 * @param given with proper capitals; null when it is not known which part it is
 * @param family with its particles: {@code van der Berg}; null when it is not known which part it is
 * @param unsorted a part of which it is not known whether it is the given or the family name, or a whole name in a script
 *     that writes both as one word; null when all is known
 * @param suffix {@code Jr}, {@code III}; null for most
 * @param familyFirst whether the name is written family name first in its own script
 * @param several names more than one person: {@code Hans und Petra Meier}
 * @param sure whether it is beyond reasonable doubt which part is the given name
 */
public record PersonName(
        List<String> titles,
        @Nullable String given,
        @Nullable String family,
        @Nullable String unsorted,
        @Nullable String suffix,
        boolean familyFirst,
        boolean several,
        boolean sure,
        NameQuality quality) {

    static final PersonName NONE =
            new PersonName(List.of(), null, null, null, null, false, false, false, NameQuality.NONE);

    public PersonName {
        titles = List.copyOf(titles);
    }

    /** As one writes it on an envelope: titles, given, family name; empty for no name. */
    public String display() {
        var parts = new ArrayList<String>();
        titles.stream().filter(title -> !Titles.isAfterTheName(title)).forEach(parts::add);
        var named = familyFirst ? Stream.of(family, given) : Stream.of(given, family);
        named.filter(Objects::nonNull).forEach(parts::add);
        Stream.of(unsorted, suffix).filter(Objects::nonNull).forEach(parts::add);
        titles.stream().filter(Titles::isAfterTheName).forEach(parts::add);
        return String.join(" ", parts);
    }

    PersonName writtenFamilyFirst(boolean isFamilyFirst) {
        return new PersonName(titles, given, family, unsorted, suffix, isFamilyFirst, several, sure, quality);
    }

    /** What a letter may greet the person by, {@code Hello Ann}; null where that would be a guess or an initial. */
    public @Nullable String greetingName() {
        if (!sure || several || given == null) {
            return null;
        }
        var first = given.split(" ", 2)[0];
        return first.codePointCount(0, first.length()) < 2 || first.endsWith(".") ? null : first;
    }

    /**
     * How a formal letter addresses the person: {@code Dr. Schmidt}, a knight by the given name, {@code Sir Elton}; null without
     * a title, or where the name that goes with it is not known.
     */
    public @Nullable String formalName() {
        return formalName(null, null);
    }

    /**
     * The same as the language of the person has it, or the country: of two Spanish family names the first, of Portuguese ones the
     * last, in Dutch {@code mevrouw Van Dijk}; where it is not sure which, {@code Mr. John Fitzgerald Kennedy}.
     *
     * @param language BCP 47, null if it is not known
     * @param country ISO 3166, null if it is not known
     */
    public @Nullable String formalName(@Nullable String language, @Nullable String country) {
        var before = titles.stream()
                .filter(title -> !Titles.isAfterTheName(title))
                .map(Titles::withoutQualifiers)
                .toList();
        if (before.isEmpty() || several || family == null) {
            return null;
        }
        if (given != null && !sure) {
            return String.join(" ", before) + " " + (familyFirst ? family + " " + given : given + " " + family);
        }
        var named = given != null && Titles.goesWithGivenName(before.getLast())
                ? given.split(" ", 2)[0]
                : FormalAddress.of(before, given, family, language, country);
        return String.join(" ", before) + " " + named;
    }

    /** The same for all spellings of one name: no accents, capitals, titles or order; empty for no name. */
    public String key() {
        var key = String.join(" ", FoldedName.of(this).sorted());
        return suffix == null ? key : key + " " + FoldedName.fold(suffix).replace(".", "");
    }

    public NameAgreement agreement(PersonName other) {
        return NameComparison.of(this, other);
    }
}
