package io.followthrough.reading.calls;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of {@code habits.tsv}, which says what each kind is. */
final class HabitWords {

    enum Kind {
        CALL,
        NO,
        NONE,
        TURNED,
        FILLER,
        OTHER,
        ONCE,
        MON,
        TUE,
        WED,
        THU,
        FRI,
        SAT,
        SUN
    }

    private static final String FILE = "habits.tsv";
    private static final Map<Kind, Pattern> PATTERNS = read();

    private HabitWords() {}

    static Pattern of(Kind kind) {
        return Objects.requireNonNull(PATTERNS.get(kind));
    }

    static boolean in(Kind kind, String folded) {
        return of(kind).matcher(folded).find();
    }

    private static Map<Kind, Pattern> read() {
        try (var stream = Objects.requireNonNull(HabitWords.class.getResourceAsStream(FILE), FILE);
                var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.groupingBy(
                            row -> Kind.valueOf(row[0].toUpperCase(Locale.ROOT)),
                            Collectors.collectingAndThen(
                                    Collectors.mapping(row -> row[2], Collectors.joining("|")),
                                    words -> Pattern.compile("(?<![\\p{L}\\d])(?:" + words + ")(?!\\p{L})"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
