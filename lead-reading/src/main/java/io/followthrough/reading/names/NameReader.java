package io.followthrough.reading.names;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes written names apart. Pure and safe to share; a few microseconds each. */
public final class NameReader {

    private static final int LONGEST = 200;
    private static final Pattern NO_PART_OF_A_NAME = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}.,'’&@+_\\-・· ]");
    private static final Pattern LOGIN = Pattern.compile("\\S*[@_]\\S*|[\\p{L}\\d]+(\\.[\\p{L}\\d]+)+|\\S*\\d\\S*");
    /** What a template of somebody else has left, such as {@code {{first_name}}}, <code>*|FNAME|*</code> or {@code [Name]}: nobody's name. */
    private static final Pattern UNFILLED =
            Pattern.compile("[{}]|\\*\\||%%?\\p{L}[\\p{L}_]*%|\\$\\(|https?://|^\\s*(?:\\[[^]]*]|<<[^>]*>>)\\s*$");

    private static final Pattern ABBREVIATED = Pattern.compile("(\\p{L}\\.)+");
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
        var notes = NameNotes.of(Normalizer.normalize(written, Normalizer.Form.NFC)
                .replace(' ', ' ')
                .replace('\u3000', ' '));
        if (NoPersons.isPlaceholder(written)) {
            return PersonName.NONE;
        }
        var parts = SeveralNames.parts(notes.name());
        return parts.size() > 1
                ? SeveralNames.beside(notes.name(), part -> one(part, notes, language))
                : one(notes.name(), notes, language);
    }

    private static PersonName one(String part, NameNotes notes, @Nullable String language) {
        var plain = NO_PART_OF_A_NAME.matcher(part).replaceAll(" ").strip();
        if (plain.codePoints().noneMatch(Character::isLetter) || NoPersons.isPlaceholder(plain)) {
            return PersonName.NONE;
        }
        var east = EastAsianNames.read(Titles.detached(plain));
        if (east != null) {
            return east;
        }
        if (plain.indexOf(' ') < 0
                && plain.indexOf(',') < 0
                && LOGIN.matcher(plain).matches()) {
            return login(plain);
        }
        if (SeveralNames.isCouple(plain)) {
            return SeveralNames.couple(plain);
        }
        var titled = Stream.concat(notes.titles().stream(), Stream.of(Titles.detached(plain)))
                .collect(Collectors.joining(" "));
        return western(titled, language, notes.familyFirst());
    }

    /** {@code walter.weber}, {@code w.weber@example.com}: better than nothing. */
    private static PersonName login(String login) {
        var front = login.contains("@") ? login.substring(0, login.indexOf('@')) : login;
        var words = Arrays.stream(front.replaceAll("\\+.*", "").split("[._\\-\\d]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.size() != 2 || words.stream().anyMatch(NoPersons::isRole)) {
            return PersonName.NONE;
        }
        var first = Capitals.proper(words.getFirst());
        var last = Capitals.proper(words.getLast());
        var known = GivenNames.isKnown(first) && !NoPersons.isStock(first, last);
        return new PersonName(List.of(), first, last, null, null, false, false, known, NameQuality.LOGIN);
    }

    /** @param saidFamilyFirst whether somebody noted that the family name stands first */
    static PersonName western(String text, @Nullable String language, boolean saidFamilyFirst) {
        var name = NameWords.of(text).withoutPlace();
        if (name.all().isEmpty() || NoPersons.are(name.all())) {
            return PersonName.NONE;
        }
        return WesternNames.sorted(name, language, saidFamilyFirst);
    }

    static boolean isInitial(String word) {
        return ABBREVIATED.matcher(word).matches() || word.codePointCount(0, word.length()) == 1;
    }
}
