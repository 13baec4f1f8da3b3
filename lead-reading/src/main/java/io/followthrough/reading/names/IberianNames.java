package io.followthrough.reading.names;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Spanish and Portuguese names, of two family names without a hyphen, and with given names of several words. */
final class IberianNames {

    /** What Mary and others are called after: {@code María del Carmen}, {@code Maria da Conceição}. */
    private static final Set<String> DEVOTIONS = folded("""
            carmen pilar mar rosario ángeles nieves dolores dores remedios jesús fátima lourdes lurdes conceição concepción socorro consuelo
            rocío sol luz cielo céu milagros mercedes graça glória gloria amparo loreto dios deus guadalupe penha assunção asunción encarnación
            esperanza esperança aparecida valle prado camino montserrat""");

    /** Of these some are family names as well: nothing but a family name behind them tells. */
    private static final Set<String> BEARERS = folded("maría maria mª josé juan joão ana rosa");

    private static final Set<String> LINKS = Set.of("de", "del", "da", "do", "das", "dos", "la", "las", "los", "lo");

    private IberianNames() {}

    private static Set<String> folded(String words) {
        return Arrays.stream(words.split("\\s+")).map(FoldedName::fold).collect(Collectors.toUnmodifiableSet());
    }

    static boolean isLink(String word) {
        return LINKS.contains(word);
    }

    /** How many of the words are one given name of several words; 0 where a family name begins with its particle. */
    static int givenOfSeveralWords(List<String> words) {
        if (!BEARERS.contains(FoldedName.fold(words.getFirst()))) {
            return 0;
        }
        var at = 1;
        while (at < words.size() && LINKS.contains(FoldedName.fold(words.get(at)))) {
            at++;
        }
        return at > 1 && at + 1 < words.size() && DEVOTIONS.contains(FoldedName.fold(words.get(at))) ? at + 1 : 0;
    }

    /** {@code López García}, {@code Silva dos Santos}: nobody is called so by a given name. */
    static boolean areFamilyNames(List<String> words) {
        return words.size() > 1
                && !GivenNames.isKnown(words.getFirst())
                && !Particles.contains(words.getFirst())
                && words.stream().allMatch(word -> Particles.contains(word) || isFamilyName(word));
    }

    private static boolean isFamilyName(String word) {
        return FamilyNames.isSpanish(word) || FamilyNames.isPortuguese(word);
    }
}
