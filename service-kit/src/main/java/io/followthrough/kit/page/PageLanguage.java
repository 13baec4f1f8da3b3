package io.followthrough.kit.page;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which language a page for a prospect is in. */
public final class PageLanguage {

    private PageLanguage() {}

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
