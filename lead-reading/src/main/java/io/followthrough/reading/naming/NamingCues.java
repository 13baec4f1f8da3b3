package io.followthrough.reading.naming;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Ways to name others, in seven languages, from {@code cues.tsv} beside this class. Over lower case without accents. */
enum NamingCues {
    POINTS,
    HANDLES,
    RECOMMENDS,
    INSTEAD,
    DEPUTY,
    DECIDES,
    SELF,
    OURS,
    GONE,
    LEAVE,
    FAMILY,
    ROLE;

    private static final Map<NamingCues, Pattern> PATTERNS = patterns();
    private static final Set<String> NO_NAMES = lines("no-names.txt").stream()
            .flatMap(line -> Arrays.stream(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    Matcher in(String folded) {
        return Objects.requireNonNull(PATTERNS.get(this), name()).matcher(folded);
    }

    boolean isIn(String folded) {
        return in(folded).find();
    }

    /** @param word folded */
    static boolean isNoName(String word) {
        return NO_NAMES.contains(word) || ROLE.in(word).matches();
    }

    private static Map<NamingCues, Pattern> patterns() {
        var alternatives = lines("cues.tsv").stream()
                .map(line -> line.split("\t", 2))
                .collect(Collectors.groupingBy(
                        columns -> NamingCues.valueOf(columns[0]),
                        Collectors.mapping(columns -> columns[1], Collectors.joining("|"))));
        var patterns = new EnumMap<NamingCues, Pattern>(NamingCues.class);
        alternatives.forEach((cue, all) ->
                patterns.put(cue, Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + all + ")(?![\\p{L}\\p{N}])")));
        return patterns;
    }

    private static List<String> lines(String file) {
        var stream = Objects.requireNonNull(NamingCues.class.getResourceAsStream(file), file);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException("cannot read " + file, impossible);
        }
    }
}
