package io.followthrough.reading.ways;

import io.followthrough.reading.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of one language from {@code words.tsv} beside this class. Over lower case without accents. */
final class WayWords {

    /** What a word says; the table says more of each. */
    enum Kind {
        CALL,
        CALL_ME,
        MAIL,
        MAIL_ME,
        ELSE,
        ELSE_ME,
        TOPIC,
        NO,
        STOP,
        LEAVE,
        RECORDS,
        HOURS,
        NOT_THIS,
        WELCOME,
        BOTHERS,
        OWN,
        OTHERS,
        EITHER,
        PART,
        KEEP,
        AND,
        AGAIN,
        USE,
        MORE
    }

    private static final Map<Language, WayWords> BY_LANGUAGE = parsed();

    private final Map<Kind, Pattern> patterns = new EnumMap<>(Kind.class);

    private WayWords(Map<Kind, List<String>> rows) {
        rows.forEach((kind, alternatives) -> patterns.put(
                kind,
                Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + String.join("|", alternatives) + ")(?![\\p{L}\\p{N}])")));
    }

    static WayWords of(Language language) {
        return Objects.requireNonNull(BY_LANGUAGE.get(language), language::name);
    }

    Matcher in(Kind kind, String folded) {
        return Objects.requireNonNull(patterns.get(kind), kind::name).matcher(folded);
    }

    boolean isIn(Kind kind, String folded) {
        return in(kind, folded).find();
    }

    /** Where a text says it, in order. */
    List<Place> places(Kind kind, String folded) {
        return in(kind, folded)
                .results()
                .map(found -> new Place(found.start(), found.end()))
                .toList();
    }

    private static Map<Language, WayWords> parsed() {
        var rows = new EnumMap<Language, Map<Kind, List<String>>>(Language.class);
        for (var line : lines()) {
            var columns = line.split("\t", 3);
            rows.computeIfAbsent(
                            Language.valueOf(columns[0].toUpperCase(Locale.ROOT)),
                            language -> new EnumMap<>(Kind.class))
                    .computeIfAbsent(Kind.valueOf(columns[1]), kind -> new ArrayList<>())
                    .add(columns[2]);
        }
        var words = new EnumMap<Language, WayWords>(Language.class);
        rows.forEach((language, said) -> words.put(language, new WayWords(said)));
        return words;
    }

    private static List<String> lines() {
        var stream = Objects.requireNonNull(WayWords.class.getResourceAsStream("words.tsv"), "words.tsv");
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException("cannot read words.tsv", impossible);
        }
    }
}
