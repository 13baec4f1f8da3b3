package io.followthrough.reading;

import io.followthrough.reading.language.Folding;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody asks for their own data besides erasure. Few people ask, each in the words of the law or in very plain ones, and to
 * mistake one for another does harm: who wants data to be kept and not used would have them erased.
 */
public enum DataRights {

    /** The data are to be kept and not to be used (GDPR article 18). */
    RESTRICTION,
    /** Something in them is wrong (article 16). */
    RECTIFICATION,
    /** Where they come from (article 15, paragraph 1 g). */
    SOURCE,
    /** All that is known of them (articles 15 and 20). */
    COPY;

    private static final Pattern NEVER = Pattern.compile("(?!)");

    /** Whose customers ask for a copy has a question about a product. */
    private static final Pattern OF_OTHERS = Pattern.compile(
            "(?<!\\p{L})(?:customers?|clients?|members?|kund(?:e|en|in|innen)|mitglied\\w*|versichert\\w*|clientes?|miembros|clienti|iscritti|membros|klant\\w*|leden|braucht ihr|brauchen sie)(?!\\p{L})");

    private static final Map<DataRights, Pattern> ASKED = asked();

    /** @param words those that ask, as they were written */
    public record Asked(DataRights right, String words) {}

    /** What is asked for in so many words. */
    public static Optional<Asked> in(String ownWords) {
        var folded = Folding.fold(ownWords);
        for (var right : values()) {
            var asked = ASKED.getOrDefault(right, NEVER).matcher(folded);
            if (asked.find() && !(right == COPY && OF_OTHERS.matcher(folded).find())) {
                return Optional.of(new Asked(right, ownWords.substring(asked.start(), asked.end())));
            }
        }
        return Optional.empty();
    }

    /** Whether a copy is asked for, and neither deletion nor an end of all contact. */
    static boolean isCopyAlone(String folded) {
        return !OF_OTHERS.matcher(folded).find()
                && besides(COPY, folded).isPresent()
                && !Distinctions.asksForDeletion(folded);
    }

    /** Whether something is to be put right, and nothing is refused beside it. */
    static boolean isCorrectionAlone(String folded) {
        return besides(RECTIFICATION, folded)
                .filter(rest -> !Distinctions.asksForDeletion(rest))
                .isPresent();
    }

    /** What is said besides; empty where it is not asked for, or not alone. */
    private static Optional<String> besides(DataRights right, String folded) {
        var asked = ASKED.getOrDefault(right, NEVER).matcher(folded);
        return asked.find()
                ? Optional.of(asked.replaceAll(" ")).filter(rest -> !Concerns.ends(rest))
                : Optional.empty();
    }

    private static Map<DataRights, Pattern> asked() {
        var lines = ShippedData.lines("data-rights.tsv").stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 2))
                .collect(Collectors.groupingBy(
                        cells -> cells[0], Collectors.mapping(cells -> cells[1], Collectors.joining("|"))));
        var asked = new EnumMap<DataRights, Pattern>(DataRights.class);
        lines.forEach((right, words) -> asked.put(
                DataRights.valueOf(right), Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])")));
        return asked;
    }
}
