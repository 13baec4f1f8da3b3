package io.followthrough.intake.files;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a label asks for, of a column as of a question of a form, in seven languages: the words of {@code columns.tsv}, alone or with
 * what {@code frames.tsv} says may stand around them. Whatever else is said asks for something of its own: a company's size is no
 * company.
 */
final class Labels {

    static final String FIRST_NAME = "first name";
    /** Stands before the last one, as the Dutch have it: Jan van der Berg. */
    static final String MIDDLE_NAME = "middle name";

    static final String LAST_NAME = "last name";
    /** What people write to us. */
    static final String MESSAGE = "message";
    /** What is written beside a person: in a form by them, in a list about them. */
    static final String NOTE = "note";

    private static final String NAME = "person.name";

    private static final Pattern LIST_NUMBER = Pattern.compile("^\\d{1,2}[.)]\\s+");
    private static final Map<String, String> FIELDS = fields();
    private static final Pattern BEFORE = frames("before", "^(?:%s)");
    private static final Pattern AFTER = frames("after", "(?:%s)$");
    private static final Pattern NEEDED = frames("note", "%s");
    /** The same without brackets: {@code Email required}, {@code Required: email}. */
    private static final Pattern NEEDED_BEFORE = frames("note", "^(?:%s)[:*\\s–-]+(?=\\S)");

    private static final Pattern NEEDED_BEHIND = frames("note", "(?<=\\S)[:,*\\s–-]+(?:%s)$");
    private static final Pattern WAYS = frames("ways", "^(?:%s) ");
    private static final Pattern AND = frames("and", "%s");
    private static final Pattern YOU = frames("you", "(?<![\\p{L}\\p{N}])(?:%s)(?![\\p{L}\\p{N}])");
    private static final Pattern ELSE = frames("else", "(?iU)%s");
    /** Between what a label says: commas and colons as well, which may just as well stand within a thing that is asked for. */
    private static final Pattern CLAUSES = Pattern.compile("(?<=[.!?,:;…])\\s+|\\s+[–—-]\\s+|\\s*[¿¡]");

    private static final Pattern NOTED = Pattern.compile("(.+?)\\s*[(\\[]([^()\\[\\]]+)[)\\]]");
    /** The second field of a kind: {@code Email 2}. */
    private static final Pattern NUMBERED = Pattern.compile("(.*?[^\\d\\s-])[\\s-]*\\d{1,2}");
    /** Their numbers say nothing of what is asked. */
    private static final Pattern QUESTION = Pattern.compile("questions?|fragen?|preguntas?|domand[ae]|vra(?:ag|gen)");

    /** Halves of names that only stand beside their other half: "First and last name", "Vor- und Nachname". */
    private static final Map<String, String> HALVES =
            Map.of("first", FIRST_NAME, "vor", FIRST_NAME, "voor", FIRST_NAME, "last", LAST_NAME, "nach", LAST_NAME);

    private static final int MOST_FRAMES = 4;

    private Labels() {}

    /** @param label in small letters, as {@link ColumnWords#plain} gives it */
    static Optional<String> field(String label) {
        var text = withoutNeeded(folded(label));
        return noted(text).or(() -> noted(text.replace('-', ' '))); // names of fields: your-email
    }

    /** Whether it speaks of another person than the one who answers. */
    static boolean isOfSomebodyElse(String label) {
        return ELSE.matcher(label).find();
    }

    /** The one thing that is asked of whoever answers, beside what is only said to them: "First things first, what's your name?". */
    static Optional<String> clause(String text) {
        var clauses = CLAUSES.split(text);
        if (clauses.length < 2 || isOfSomebodyElse(text)) {
            return Optional.empty();
        }
        var asked = Arrays.stream(clauses)
                .map(Labels::folded)
                .filter(clause -> YOU.matcher(clause).find())
                .flatMap(clause -> noted(clause).stream())
                .distinct()
                .toList();
        return asked.size() == 1 ? Optional.of(asked.getFirst()) : Optional.empty();
    }

    private static String withoutNeeded(String text) {
        return NEEDED_BEHIND
                .matcher(NEEDED_BEFORE.matcher(text).replaceFirst(""))
                .replaceFirst("");
    }

    private static Optional<String> noted(String text) {
        var noted = NOTED.matcher(text);
        if (!noted.matches()) {
            return framed(text);
        }
        var base = noted.group(1);
        return NEEDED.matcher(noted.group(2)).matches() ? framed(base) : framed(noted.group(2) + " " + base);
    }

    private static Optional<String> framed(String text) {
        var rest = text;
        for (int i = 0; i < MOST_FRAMES; i++) {
            var field = core(rest);
            if (field.isPresent()) {
                return field;
            }
            var shorter = AFTER.matcher(BEFORE.matcher(rest).replaceFirst("")).replaceFirst("");
            if (shorter.equals(rest) || shorter.isBlank()) {
                return Optional.empty();
            }
            rest = shorter;
        }
        return core(rest);
    }

    private static Optional<String> core(String text) {
        return word(text).or(() -> numbered(text)).or(() -> several(text));
    }

    private static Optional<String> numbered(String text) {
        var numbered = NUMBERED.matcher(text);
        return numbered.matches() && !QUESTION.matcher(numbered.group(1)).matches()
                ? word(numbered.group(1))
                : Optional.empty();
    }

    private static Optional<String> word(String text) {
        var field = FIELDS.get(text.strip());
        if (field != null) {
            return Optional.of(field);
        }
        var way = WAYS.matcher(text).replaceFirst("");
        return way.equals(text)
                ? Optional.empty()
                : Optional.ofNullable(FIELDS.get(way))
                        .filter(each -> each.equals("person.email") || each.equals("person.phone"));
    }

    /** One thing by several words, or the parts of a name. */
    private static Optional<String> several(String text) {
        var parts = AND.split(text);
        if (parts.length < 2) {
            return Optional.empty();
        }
        var asked = new HashSet<String>();
        for (var part : parts) {
            var bare = part.replaceFirst("-$", "").strip();
            var field = word(bare).or(() -> Optional.ofNullable(HALVES.get(bare)));
            if (field.isEmpty()) {
                return Optional.empty();
            }
            asked.add(field.get());
        }
        if (asked.size() == 1) {
            return asked.stream().findFirst();
        }
        return Set.of(MESSAGE, NOTE).containsAll(asked)
                ? Optional.of(MESSAGE)
                : Optional.of(NAME)
                        .filter(_ -> Set.of(NAME, FIRST_NAME, LAST_NAME).containsAll(asked));
    }

    /** Without accents and the like, in which people write labels as they please. */
    private static String folded(String label) {
        var plain = Normalizer.normalize(label, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace("ß", "ss")
                .replace('’', '\'')
                .replaceAll("^[¿¡*✱＊\\s]+", "")
                .replaceAll("[.…!?*✱＊:\\s]+$", "")
                .replaceAll("\\s+", " ");
        return LIST_NUMBER.matcher(plain).replaceFirst("");
    }

    private static Map<String, String> fields() {
        var fields = new HashMap<String, String>();
        rows("columns.tsv").forEach(row -> {
            for (var word : row.get(1).split("\\|")) {
                fields.putIfAbsent(folded(word), row.getFirst());
            }
        });
        return Map.copyOf(fields);
    }

    private static Pattern frames(String kind, String within) {
        var frames = rows("frames.tsv").stream()
                .filter(row -> row.getFirst().equals(kind))
                .map(row -> row.get(1))
                .collect(Collectors.joining("|"));
        return Pattern.compile(within.formatted(frames));
    }

    private static List<List<String>> rows(String file) {
        var rows = new ArrayList<List<String>>();
        Products.text(file)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> rows.add(List.of(line.split("\t"))));
        return rows;
    }
}
