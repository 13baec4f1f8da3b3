package io.followthrough.kit.page;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which language a page for a prospect is in. */
public final class PageLanguage {

    /** Whose script, where none is named, runs from right to left; and the scripts that do (ISO 15924, numbers 100 to 199). */
    private static final Set<String> LEFTWARDS =
            Set.of("ar", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "ps", "sd", "ug", "ur", "yi");

    private static final Set<String> SCRIPTS_LEFTWARDS = Set.of("Arab", "Hebr", "Nkoo", "Syrc", "Thaa");

    private PageLanguage() {}

    /**
     * Whether it is written from right to left: then HTML says {@code dir="rtl"}.
     *
     * @param language BCP 47
     */
    public static boolean isLeftwards(String language) {
        var locale = Locale.forLanguageTag(language.replace('_', '-'));
        return locale.getScript().isEmpty()
                ? LEFTWARDS.contains(locale.getLanguage())
                : SCRIPTS_LEFTWARDS.contains(locale.getScript());
    }

    /**
     * @param known languages that there are words in, the one for everybody else first
     * @param wanted what asks for one, the most telling first: the language of a link or a person, then what a browser accepts
     *     (RFC 9110, section 12.5.4); null, blank or unreadable ones say nothing
     */
    public static String of(List<String> known, @Nullable String... wanted) {
        return Stream.of(wanted)
                .filter(Objects::nonNull)
                .flatMap(languages -> best(known, languages).stream())
                .findFirst()
                .orElse(known.getFirst());
    }

    private static List<String> best(List<String> known, String languages) {
        try {
            var best = Locale.lookupTag(Locale.LanguageRange.parse(languages.replace('_', '-')), known);
            return best == null ? List.of() : List.of(best);
        } catch (IllegalArgumentException noLanguages) {
            return List.of();
        }
    }
}
