package io.followthrough.reading.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of several family names goes with a title: in Spanish the first, {@code Señora López} of López García, in Portuguese the
 * last. Where that is not sure, the whole name does: nobody is offended by it.
 */
final class FormalAddress {

    private static final Set<String> SPANISH_LANGUAGES = Set.of("es", "ca", "gl", "eu");
    private static final Set<String> SPANISH_COUNTRIES = Set.of(
            "ES", "MX", "AR", "CO", "CL", "PE", "VE", "EC", "GT", "CU", "BO", "DO", "HN", "PY", "SV", "NI", "CR", "PA",
            "UY", "PR");
    private static final Set<String> PORTUGUESE_COUNTRIES = Set.of("PT", "BR", "AO", "MZ", "CV");

    private static final Set<String> SPANISH_TITLES =
            Set.of("señor", "señora", "señorita", "srta", "lic", "licenciado", "ingeniero", "don", "doña");
    private static final Set<String> PORTUGUESE_TITLES =
            Set.of("senhor", "senhora", "exmo", "exma", "doutor", "doutora");
    private static final Set<String> DUTCH_TITLES = Set.of("mevrouw", "meneer", "mevr", "dhr", "mw", "drs", "mr.drs");

    private FormalAddress() {}

    private enum Manner {
        FIRST,
        LAST,
        UNSURE
    }

    /**
     * @param titles in front of the name
     * @param language of the person, BCP 47, as far as known
     * @param country ISO 3166, as far as known
     * @return without the titles
     */
    static String of(
            List<String> titles,
            @Nullable String given,
            String family,
            @Nullable String language,
            @Nullable String country) {
        var parts = parts(family);
        var spoken = titles.stream().map(Titles::plain).toList();
        var manner = manner(spoken, parts, language, country);
        var isGivenName = manner != Manner.UNSURE
                && given != null
                && family.indexOf(' ') < 0
                && GivenNames.isKnown(family)
                && !FamilyNames.isSpanish(family)
                && !FamilyNames.isPortuguese(family);
        if (isGivenName || parts.size() > 1 && manner == Manner.UNSURE) {
            return given == null ? family : given + " " + family;
        }
        var named = manner == Manner.LAST ? parts.getLast() : parts.getFirst();
        return isDutch(spoken, language, country) ? withCapital(named) : named;
    }

    private static Manner manner(
            List<String> titles, List<String> parts, @Nullable String language, @Nullable String country) {
        if (titles.stream().anyMatch(SPANISH_TITLES::contains)) {
            return Manner.FIRST;
        }
        if (titles.stream().anyMatch(PORTUGUESE_TITLES::contains)) {
            return Manner.LAST;
        }
        var spoken = language == null ? "" : language.toLowerCase(Locale.ROOT).split("-", 2)[0];
        var lives = country == null ? "" : country.toUpperCase(Locale.ROOT);
        if (SPANISH_LANGUAGES.contains(spoken) || !spoken.equals("pt") && SPANISH_COUNTRIES.contains(lives)) {
            return Manner.FIRST;
        }
        if (spoken.equals("pt") || PORTUGUESE_COUNTRIES.contains(lives)) {
            return Manner.LAST;
        }
        var spanish = parts.stream().allMatch(FamilyNames::isSpanish);
        var portuguese = parts.stream().allMatch(FamilyNames::isPortuguese);
        return spanish == portuguese ? Manner.UNSURE : spanish ? Manner.FIRST : Manner.LAST;
    }

    /** Each with the particles in front of it; what is joined by an "and" is one. */
    static List<String> parts(String family) {
        var parts = new ArrayList<String>();
        var begun = new ArrayList<String>();
        var isJoined = false;
        for (var word : family.split(" ")) {
            if (Particles.joins(word) && begun.isEmpty() && !parts.isEmpty()) {
                begun.add(parts.removeLast());
                begun.add(word);
                isJoined = true;
            } else if (Particles.contains(word) || Titles.isNoble(word) && begun.isEmpty() && !isJoined) {
                begun.add(word);
            } else {
                begun.add(word);
                parts.add(String.join(" ", begun));
                begun.clear();
            }
        }
        if (!begun.isEmpty()) {
            var rest = String.join(" ", begun);
            parts.add(parts.isEmpty() ? rest : parts.removeLast() + " " + rest);
        }
        return parts;
    }

    /** In the Netherlands a particle without a given name before it begins with a capital; in Belgium it stays. */
    private static boolean isDutch(List<String> titles, @Nullable String language, @Nullable String country) {
        var isBelgian = "BE".equalsIgnoreCase(country) || "nl-BE".equalsIgnoreCase(language);
        return !isBelgian
                && (Stream.of("nl")
                                .anyMatch(code -> language != null
                                        && language.toLowerCase(Locale.ROOT).startsWith(code))
                        || titles.stream().anyMatch(DUTCH_TITLES::contains));
    }

    private static String withCapital(String name) {
        return Particles.begins(name.split(" ", 2)[0]) ? Capitals.upper(name) : name;
    }
}
