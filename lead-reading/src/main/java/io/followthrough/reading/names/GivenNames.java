package io.followthrough.reading.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists of names that lie beside this class. They help where the writing leaves it open; a name in no list is read all the same. */
final class GivenNames {

    private static final Set<String> GIVEN =
            lines("given-names.txt").stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> FAMILY_FIRST = lines("family-names-written-first.txt").stream()
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> FAMILY_TOO =
            lines("given-names-of-families.txt").stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    private static final Map<String, Set<Integer>> FORMS = forms();

    private GivenNames() {}

    /** @param part also a double name: {@code Hans-Peter} */
    static boolean isKnown(String part) {
        return Arrays.stream(part.split("[- ]")).map(FoldedName::fold).anyMatch(GIVEN::contains);
    }

    static boolean isFamilyWrittenFirst(String part) {
        return FAMILY_FIRST.contains(FoldedName.fold(part));
    }

    /** A given name that many families have as theirs, as Elton John's: behind a name that is in no list it tells no order. */
    static boolean isFamilyNameToo(String part) {
        return FAMILY_TOO.contains(FoldedName.fold(part));
    }

    /** @param one folded, as is the other */
    static boolean areForms(String one, String other) {
        var lines = FORMS.getOrDefault(one, Set.of());
        return FORMS.getOrDefault(other, Set.of()).stream().anyMatch(lines::contains);
    }

    private static Map<String, Set<Integer>> forms() {
        var forms = new HashMap<String, Set<Integer>>();
        var lines = lines("name-forms.txt");
        for (var line = 0; line < lines.size(); line++) {
            for (var name : lines.get(line)) {
                forms.computeIfAbsent(name, first -> new HashSet<>()).add(line);
            }
        }
        return Map.copyOf(forms);
    }

    static List<List<String>> lines(String file) {
        var stream = Objects.requireNonNull(GivenNames.class.getResourceAsStream(file), file);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    // Miguel, Manuel and Michael lose a letter when they are folded.
                    .map(line -> Arrays.stream(line.strip().split("\\s+"))
                            .map(FoldedName::fold)
                            .toList())
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException("cannot read " + file, impossible);
        }
    }
}
