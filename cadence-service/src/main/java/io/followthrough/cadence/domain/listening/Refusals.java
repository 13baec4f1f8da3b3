package io.followthrough.cadence.domain.listening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Tells what a refusal means, by tables: first the words, since many servers give one code for everything, then the code.
 * The tables are {@code refusals.tsv} and {@code refusal-codes.tsv} beside this class.
 */
public final class Refusals {

    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.]*\\d)");
    private static final Pattern CODE = Pattern.compile("(?<![\\d.])(4[2-5]\\d|5[0-7]\\d)(?=[ -](?!\\d{2}))");
    private static final int LONGEST = 2_000;
    private static final List<Row> WORDS = rows("refusals.tsv", 2);
    private static final List<Row> CODES = rows("refusal-codes.tsv", 1);

    private Refusals() {}

    /** The row about what is in a message; the other ones of its meaning are about who sends it. */
    private static final String CONTENT = "content taken for spam";

    private record Row(Refusal meaning, String name, Pattern pattern) {}

    /**
     * What is known of one refusal.
     *
     * @param status RFC 3463, from the report or the server's words; empty if neither says it
     * @param mayBeTheMessage whether what is taken for the sender's fault may be the message's: its content is named, or
     *     nothing is
     */
    public record Verdict(Refusal meaning, String status, boolean mayBeTheMessage) {}

    /**
     * @param status RFC 3463 as a report gives it; empty if there is none
     * @param words of the server
     * @param otherwise what it means if neither words nor codes are known
     */
    public static Verdict of(String status, String words, Refusal otherwise) {
        var text = (words.length() > LONGEST ? words.substring(0, LONGEST) : words)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
        var said = precise(status, text);
        var named = first(WORDS, row -> row.pattern().matcher(text).find());
        var meaning = named.or(
                        () -> first(CODES, row -> row.pattern().matcher(said).matches()))
                .map(Row::meaning)
                .orElse(otherwise);
        var unnamed = named.map(row -> row.name().equals(CONTENT)).orElse(true);
        return new Verdict(
                isPassing(said, text) && meaning != Refusal.SENDER ? Refusal.LATER : meaning,
                said,
                meaning == Refusal.SENDER && unnamed);
    }

    /** "5.0.0" says no more than "failed"; the server's own words may. */
    private static String precise(String status, String text) {
        if (!status.isEmpty() && !status.endsWith(".0.0")) {
            return status;
        }
        return STATUS.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(found -> !found.endsWith(".0.0"))
                .findFirst()
                .orElse(status);
    }

    private static boolean isPassing(String status, String text) {
        if (status.startsWith("4.")) {
            return true;
        }
        if (status.startsWith("5.") && !status.endsWith(".0.0")) {
            return false;
        }
        var code = CODE.matcher(text);
        return code.find() && code.group().startsWith("4");
    }

    private static Optional<Row> first(List<Row> rows, Predicate<Row> fits) {
        return rows.stream().filter(fits).findFirst();
    }

    private static List<Row> rows(String file, int column) {
        try (var content = Objects.requireNonNull(Refusals.class.getResourceAsStream(file), file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t"))
                    .map(cells -> new Row(
                            Refusal.valueOf(cells[0]),
                            cells[1],
                            Pattern.compile(cells[column], Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
