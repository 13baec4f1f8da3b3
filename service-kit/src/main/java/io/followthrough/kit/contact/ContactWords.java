package io.followthrough.kit.contact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of {@code contact-labels.tsv} and what each may be in a label. */
final class ContactWords {

    enum Part {
        OUT,
        ALONE,
        REVOKE,
        CANCEL,
        NOT,
        BLOCK,
        BOUNCED,
        STATUS,
        TIME,
        OTHER,
        NEWS,
        MAIL,
        AD,
        CALL,
        TEXT,
        CONTACT,
        IN,
        OPTIN,
        PERHAPS,
        ASK,
        WANT,
        RECEIVE,
        SUBSCRIBE,
        ASKED,
        PRIVACY,
        FILL
    }

    private record Join(Pattern words, String one) {}

    private static final int LONGEST = 400;
    private static final int LONGEST_WORD = 40;
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern NUMBER = Pattern.compile("(?i)\\b(?:no|nr)\\.");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern COUNTED = Pattern.compile("(?<=\\p{L})(?: \\d+)+$");
    /** Shorter parts of a compound are chance, but for these. */
    private static final Set<String> SHORT_PARTS = Set.of("do", "no", "of", "hs", "is");

    private static final List<Join> JOINS = new ArrayList<>();
    private static final Map<String, Set<Part>> WORDS = words();

    private ContactWords() {}

    /** The parts of each word, none for those that are not known. */
    static List<Set<Part>> in(String label) {
        var parts = new ArrayList<Set<Part>>();
        var text = COUNTED.matcher(plain(NUMBER.matcher(label).replaceAll("number ")))
                .replaceAll("");
        for (var join : JOINS) {
            text = join.words().matcher(text).replaceAll(join.one());
        }
        for (var word : text.split(" ")) {
            var known = WORDS.get(word);
            if (known != null) {
                parts.add(known);
            } else {
                var compound = word.length() > LONGEST_WORD ? List.<Set<Part>>of() : compound(word);
                parts.addAll(compound.isEmpty() ? List.of(Set.of()) : compound);
            }
        }
        return parts;
    }

    /** Small letters and digits without accents, one space between the words. */
    static String plain(String text) {
        var beginning = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        var split = CAMEL.matcher(Normalizer.normalize(beginning, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT);
        var letters = ACCENTS.matcher(Normalizer.normalize(split, Normalizer.Form.NFD))
                .replaceAll("");
        return BETWEEN.matcher(letters).replaceAll(" ").strip();
    }

    /** {@code donotcall}, {@code werbesperre}: the longest words first; none when anything is left over. */
    private static List<Set<Part>> compound(String word) {
        for (int end = word.length() - 2; end >= 2; end--) {
            var first = word.substring(0, end);
            var known = WORDS.get(first);
            if (known == null || (end < 3 && !SHORT_PARTS.contains(first))) {
                continue;
            }
            var rest = word.substring(end);
            var last = WORDS.get(rest);
            var after =
                    last != null && (rest.length() > 2 || SHORT_PARTS.contains(rest)) ? List.of(last) : compound(rest);
            if (!after.isEmpty()) {
                var all = new ArrayList<Set<Part>>();
                all.add(known);
                all.addAll(after);
                return all;
            }
        }
        return List.of();
    }

    private static Map<String, Set<Part>> words() {
        var words = new HashMap<String, Set<Part>>();
        for (var line : lines("contact-labels.tsv")) {
            if (line[0].equals("JOIN")) {
                JOINS.add(new Join(Pattern.compile("(?<!\\S)(?:" + line[1] + ")(?!\\S)"), line[2]));
                continue;
            }
            var part = Part.valueOf(line[0]);
            for (var word : line[1].split("\\|")) {
                words.computeIfAbsent(word, _ -> EnumSet.noneOf(Part.class)).add(part);
            }
        }
        return Map.copyOf(words);
    }

    /** The cells of each line of a file of words. */
    static List<String[]> lines(String file) {
        try (var stream = ContactWords.class.getResourceAsStream("/service-kit/" + file)) {
            var text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
