package io.followthrough.reading.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes written names apart. Pure and safe to share; a few microseconds each. */
public final class NameReader {

    private static final int LONGEST = 200;
    private static final Pattern ADDRESS_BEHIND = Pattern.compile("\\s*<[^>]*>?\\s*$");
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|[\"“”„«»][^\"“”„«»]*[\"“”„«»]");
    private static final Pattern NO_PART_OF_A_NAME = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}.,'’&@+_\\-・· ]");
    private static final Pattern LOGIN = Pattern.compile("\\S*[@_]\\S*|[\\p{L}\\d]+(\\.[\\p{L}\\d]+)+|\\S*\\d\\S*");
    /** What a template of somebody else has left, such as {@code {{first_name}}}, <code>*|FNAME|*</code> or {@code [Name]}: nobody's name. */
    private static final Pattern UNFILLED =
            Pattern.compile("[{}]|\\*\\||%%?\\p{L}[\\p{L}_]*%|\\$\\(|https?://|^\\s*(?:\\[[^]]*]|<<[^>]*>>)\\s*$");

    private static final Pattern ABBREVIATED = Pattern.compile("(\\p{L}\\.)+");
    private static final Pattern COUPLE =
            Pattern.compile("(?i)(?<!\\bvon)(?<!\\bvom)(?<!\\bzu)\\s(und|and|et|&|\\+|u\\.)\\s");
    private static final Set<String> PLACEHOLDERS = Set.of(
            "n/a",
            "na",
            "n.a",
            "n.a.",
            "none",
            "null",
            "unknown",
            "unbekannt",
            "anonymous",
            "anonym",
            "test",
            "testing",
            "tester",
            "asdf",
            "qwerty",
            "xxx",
            "kein name",
            "no name",
            "name",
            "your name",
            "first name",
            "user",
            "admin",
            "guest",
            "inconnu",
            "desconocido",
            "sconosciuto",
            "desconhecido",
            "onbekend",
            "undefined",
            "customer",
            "kunde",
            "info requested",
            "info requested info requested",
            "information requested",
            "not provided",
            "not available",
            "not specified",
            "keine angabe",
            "non renseigne",
            "no indicado",
            "tbd",
            "tba");
    private static final Set<String> ORGANISATIONS = Set.of(
            "gmbh",
            "ag",
            "kg",
            "ohg",
            "ug",
            "gbr",
            "ltd",
            "limited",
            "inc",
            "llc",
            "llp",
            "plc",
            "corp",
            "corporation",
            "company",
            "sa",
            "sas",
            "sarl",
            "srl",
            "spa",
            "sl",
            "bv",
            "nv",
            "oy",
            "ab",
            "aps",
            "pty",
            "lda",
            "ltda",
            "kft",
            "sro",
            "team",
            "abteilung",
            "department",
            "dept",
            "office",
            "zentrale",
            "info",
            "sales",
            "einkauf",
            "vertrieb",
            "buchhaltung",
            "support",
            "verwaltung",
            "sekretariat",
            "reception",
            "empfang");

    private static final int REMEMBERED = 1024;
    /** Whoever writes last holds the place; entries never change, so no lock is needed. */
    private static final @Nullable Read[] LATELY = new Read[REMEMBERED];

    private NameReader() {}

    /** Whether a word is a given name that is in the lists, whoever may bear it as a family name too. */
    public static boolean isGivenName(String word) {
        return GivenNames.isKnown(word);
    }

    /** @param written null and blank are no name */
    public static PersonName read(@Nullable String written) {
        return read(written, null);
    }

    /** @param language of the person, BCP 47, if it is known: Hungarians write the family name first */
    public static PersonName read(@Nullable String written, @Nullable String language) {
        if (written == null || written.length() > LONGEST) {
            return PersonName.NONE;
        }
        var place = (31 * written.hashCode() + (language == null ? 0 : language.hashCode())) & (REMEMBERED - 1);
        var read = LATELY[place];
        if (read == null || !read.isOf(written, language)) {
            read = new Read(written, language, readAnew(written, language));
            LATELY[place] = read;
        }
        return read.name();
    }

    /** A name is asked for several times while one event is handled. */
    private record Read(String written, @Nullable String language, PersonName name) {

        boolean isOf(String otherWritten, @Nullable String otherLanguage) {
            return written.equals(otherWritten) && Objects.equals(language, otherLanguage);
        }
    }

    private static PersonName readAnew(String written, @Nullable String language) {
        if (UNFILLED.matcher(written).find()) {
            return PersonName.NONE;
        }
        var plain = Normalizer.normalize(written, Normalizer.Form.NFC)
                .replace(' ', ' ')
                .replace('\u3000', ' ');
        plain = ADDRESS_BEHIND.matcher(plain).replaceAll("");
        var outer = NO_PART_OF_A_NAME
                .matcher(ASIDE.matcher(plain).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        plain = outer.isEmpty()
                ? NO_PART_OF_A_NAME.matcher(plain).replaceAll(" ").strip()
                : outer;
        if (plain.codePoints().noneMatch(Character::isLetter) || isPlaceholder(plain) || isPlaceholder(written)) {
            return PersonName.NONE;
        }
        var east = EastAsianNames.read(Titles.detached(plain));
        if (east != null) {
            return east;
        }
        return plain.indexOf(' ') < 0
                        && plain.indexOf(',') < 0
                        && LOGIN.matcher(plain).matches()
                ? login(plain)
                : COUPLE.matcher(plain).find() ? couple(plain) : western(plain, language);
    }

    private static boolean isPlaceholder(String text) {
        return PLACEHOLDERS.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** {@code walter.weber}, {@code w.weber@example.com}: better than nothing. */
    private static PersonName login(String login) {
        var front = login.contains("@") ? login.substring(0, login.indexOf('@')) : login;
        var words = Arrays.stream(front.replaceAll("\\+.*", "").split("[._\\-\\d]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.size() != 2
                || words.stream().anyMatch(word -> ORGANISATIONS.contains(word.toLowerCase(Locale.ROOT)))) {
            return PersonName.NONE;
        }
        var first = Capitals.proper(words.getFirst());
        var known = GivenNames.isKnown(first);
        return new PersonName(
                List.of(), first, Capitals.proper(words.getLast()), null, null, false, false, known, NameQuality.LOGIN);
    }

    /** {@code Hans und Petra Meier}: two people, of whom the family name is one. */
    private static PersonName couple(String text) {
        var parts = COUPLE.split(text);
        var last = western(parts[parts.length - 1], null);
        var isOne = Arrays.stream(parts).allMatch(part -> part.strip().split(" ").length > 3);
        if (isOne || isOrganisation(NameWords.of(text).words())) {
            return PersonName.NONE;
        }
        var titles = Arrays.stream(parts)
                .map(part -> String.join(" ", NameWords.of(part).titles()))
                .toList();
        if (NameWords.of(parts[0]).words().isEmpty() && !titles.contains("")) { // Mr and Mrs John Smith
            var conjunction =
                    COUPLE.matcher(text).results().findFirst().orElseThrow().group(1);
            return new PersonName(
                    List.of(String.join(" " + conjunction + " ", titles)),
                    last.given(),
                    last.family(),
                    last.unsorted(),
                    null,
                    false,
                    true,
                    false,
                    NameQuality.PARTIAL);
        }
        return new PersonName(
                List.of(),
                String.join(" & ", givenOf(parts)),
                last.family(),
                null,
                null,
                false,
                true,
                false,
                NameQuality.PARTIAL);
    }

    private static List<String> givenOf(String[] parts) {
        var given = new ArrayList<String>();
        for (var part : parts) {
            var words = NameWords.of(part.strip()).words();
            if (!words.isEmpty()) {
                given.add(words.getFirst());
            }
        }
        return given;
    }

    private static PersonName western(String text, @Nullable String language) {
        var name = NameWords.of(text);
        if (name.words().isEmpty() && name.beforeComma().isEmpty() || isOrganisation(name.all())) {
            return PersonName.NONE;
        }
        return WesternNames.sorted(name, language);
    }

    private static boolean isOrganisation(List<String> words) {
        return words.stream()
                .anyMatch(word ->
                        ORGANISATIONS.contains(word.toLowerCase(Locale.ROOT).replace(".", "")));
    }

    static boolean isInitial(String word) {
        return ABBREVIATED.matcher(word).matches() || word.codePointCount(0, word.length()) == 1;
    }
}
