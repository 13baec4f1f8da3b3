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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** What people write where a name is asked for and names nobody: placeholders, departments, roles, companies. The table lies beside this class. */
final class NoPersons {

    private static final Map<String, Set<String>> TABLE = table();
    private static final Set<String> WHOLE = of("whole");
    private static final Set<String> ANY = of("any");
    private static final Set<String> FORMS = of("form");
    private static final Set<String> DOUBT = of("doubt");
    private static final Set<String> ONLY = of("only");
    private static final Set<String> ENDS = of("ends");
    private static final Set<String> STOCK = of("stock");

    private static final int SHORTEST_COMPOUND = 8;
    /** Fingers that run along a row of keys, or rest on one. */
    private static final Pattern KEYBOARD =
            Pattern.compile("(?:asdf|qwert|yxcv|zxcv|hjkl|sdfg|dfgh|fghj|jklö|azert).*|(\\p{L})\\1{2,}");

    private NoPersons() {}

    /** Whether the whole text says that there is no name: {@code n/a}, {@code Kein Name}. */
    static boolean isPlaceholder(String text) {
        var plain = plain(text.strip());
        return WHOLE.contains(plain) || WHOLE.contains(text.strip().toLowerCase(Locale.ROOT)) || ONLY.contains(plain);
    }

    /** Whether a name of these words is that of a company, a department, a role, or of nobody. */
    static boolean are(List<String> written) {
        var words = written.stream()
                .map(NoPersons::plain)
                .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                .toList();
        if (words.isEmpty()) {
            return false;
        }
        return words.stream().anyMatch(NoPersons::isNever)
                || words.stream().anyMatch(DOUBT::contains) && !GivenNames.isKnown(written.getFirst())
                || words.stream().allMatch(ONLY::contains)
                || WHOLE.contains(String.join(" ", words));
    }

    /** Whether the words have a legal form. */
    static boolean isCompany(List<String> words) {
        return words.stream().map(NoPersons::plain).anyMatch(FORMS::contains);
    }

    /** Whether a word of a log-in is that of a role, whatever stands beside it: {@code office.manager}. */
    static boolean isRole(String word) {
        var plain = plain(word);
        return isNever(plain) || DOUBT.contains(plain) || ONLY.contains(plain);
    }

    /** A name that forms are tried with: {@code John Doe}. Somebody may be called so; no letter should count on it. */
    static boolean isStock(String given, String family) {
        return STOCK.contains(plain(given + " " + family)) || STOCK.contains("* " + plain(family));
    }

    /** Whether no person is called so. */
    static boolean isNever(String word) {
        var plain = plain(word);
        return ANY.contains(plain)
                || FORMS.contains(plain)
                || KEYBOARD.matcher(plain).matches()
                || plain.length() >= SHORTEST_COMPOUND && ENDS.stream().anyMatch(plain::endsWith);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace(".", "");
    }

    private static Set<String> of(String kind) {
        return Objects.requireNonNull(TABLE.get(kind), kind);
    }

    private static Map<String, Set<String>> table() {
        var table = new HashMap<String, Set<String>>();
        var stream = Objects.requireNonNull(NoPersons.class.getResourceAsStream("no-persons.tsv"), "no-persons.tsv");
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var columns = line.split("\t", 2);
                var parted = columns[0].equals("whole") || columns[0].equals("stock") ? ",\\s*" : "\\s+";
                table.computeIfAbsent(columns[0], kind -> new HashSet<>())
                        .addAll(Arrays.asList(columns[1].strip().split(parted)));
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException("cannot read no-persons.tsv", impossible);
        }
        return Map.copyOf(table);
    }
}
