package io.followthrough.reading.calls;

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
import java.util.regex.Pattern;

/** The words of {@code requests.tsv}, which says what each kind is. */
final class RequestWords {

    enum Kind {
        ASKS,
        REACHABLE,
        PAST,
        BEFORE,
        BEHIND,
        INSIDE,
        STOPS,
        AFTERWARDS,
        BEFOREHAND,
        OTHER,
        NOW,
        WORKDAYS,
        CORRECTS
    }

    private static final String FILE = "requests.tsv";
    private static final Map<Kind, Pattern> PATTERNS = read();

    private RequestWords() {}

    static Pattern of(Kind kind) {
        return Objects.requireNonNull(PATTERNS.get(kind));
    }

    private static Map<Kind, Pattern> read() {
        var words = new EnumMap<Kind, List<String>>(Kind.class);
        try (var stream = Objects.requireNonNull(RequestWords.class.getResourceAsStream(FILE), FILE);
                var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(row -> words.computeIfAbsent(
                                    Kind.valueOf(row[0].toUpperCase(Locale.ROOT)), kind -> new ArrayList<>())
                            .add(row[2]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var patterns = new EnumMap<Kind, Pattern>(Kind.class);
        words.forEach((kind, all) -> patterns.put(kind, Pattern.compile(pattern(kind, String.join("|", all)))));
        return patterns;
    }

    /** Whole words, but for what begins or ends somewhere by itself. */
    private static String pattern(Kind kind, String words) {
        return switch (kind) {
            case BEFORE -> "(?<!\\p{L})(?:" + words + ")";
            case BEHIND -> "(?:" + words + ")";
            default -> "(?<![\\p{L}\\d])(?:" + words + ")(?!\\p{L})";
        };
    }
}
