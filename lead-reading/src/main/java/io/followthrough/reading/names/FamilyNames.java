package io.followthrough.reading.names;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Family names by the language in which they are common. */
final class FamilyNames {

    private static final Set<String> SPANISH = names("family-names-spanish.txt");
    private static final Set<String> PORTUGUESE = names("family-names-portuguese.txt");

    private FamilyNames() {}

    private static Set<String> names(String file) {
        return GivenNames.lines(file).stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** @param name also with a particle or a hyphen: each word of it */
    static boolean isSpanish(String name) {
        return each(name, SPANISH::contains);
    }

    static boolean isPortuguese(String name) {
        return each(name, PORTUGUESE::contains);
    }

    private static boolean each(String name, Predicate<String> isKnown) {
        return Arrays.stream(name.split("[- ]"))
                .filter(word -> !Particles.contains(word))
                .map(FoldedName::fold)
                .allMatch(isKnown);
    }
}
