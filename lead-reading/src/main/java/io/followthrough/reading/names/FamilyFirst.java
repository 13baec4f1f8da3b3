package io.followthrough.reading.names;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the family name stands first: in Hungary, in East Asia and Vietnam, and where the writing shows it. */
final class FamilyFirst {

    private static final Set<String> LANGUAGES = Set.of("hu", "zh", "ja", "ko", "vi");
    /** The wife of a man, named by his name alone: {@code Kovács Jánosné}. */
    private static final Pattern WIFE_OF = Pattern.compile("\\p{Lu}\\p{Ll}{2,}né");
    /** As they are written, for an accent tells Hồ of the Vietnamese from Ho. */
    private static final Set<String> VIETNAMESE = Set.of(
            "nguyễn", "trần", "lê", "phạm", "huỳnh", "hoàng", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô",
            "dương", "lý", "đinh", "trịnh", "nguyen", "tran", "le", "pham", "huynh", "hoang", "vu", "vo", "dang", "bui",
            "do", "ngo", "duong", "ly");
    /** Between the family and the given name of the Vietnamese: of a woman, of a man. */
    private static final Set<String> VIETNAMESE_MIDDLE = Set.of("thị", "văn", "thi", "van");

    private static final Pattern VIETNAMESE_LETTER = Pattern.compile("[\\x{1EA0}-\\x{1EFF}đơưăũ]");
    /** {@code Soo-jin}, {@code Wei-ting}: no European writes the second half small. */
    private static final Pattern SYLLABLES = Pattern.compile("\\p{Lu}\\p{Ll}{1,4}-\\p{Ll}{2,5}");
    /** McAllister, O'Brien: but some that begin so have become given names. */
    private static final Pattern GAELIC = Pattern.compile("(?iu)(?:mc|o['’])\\p{L}{3,}");

    private static final Set<String> GAELIC_GIVEN = Set.of("mckenna", "mckenzie", "mckinley", "mckayla", "mccoy");

    private FamilyFirst() {}

    /**
     * How many words in front are the family name; all where nothing else is in the name; 0 where nothing tells.
     *
     * @param words two at least
     * @param said whether somebody noted it
     */
    static int of(List<String> words, @Nullable String language, boolean said) {
        var first = words.getFirst();
        var spoken = language == null ? "" : language.toLowerCase(Locale.ROOT).split("-", 2)[0];
        if (isVietnamese(words) || spoken.equals("vi") && !GivenNames.isKnown(first)) {
            return words.size() - 1;
        }
        if (said || LANGUAGES.contains(spoken) && !GivenNames.isKnown(first)) {
            return WIFE_OF.matcher(words.getLast()).matches() ? words.size() : 1;
        }
        var isKorean = words.size() == 2
                && GivenNames.isFamilyWrittenFirst(first)
                && SYLLABLES.matcher(words.get(1)).matches();
        return isKorean || isGaelic(words) || hasInitialsBehind(words) ? 1 : 0;
    }

    /** Whose order stays when the name is shown. */
    static boolean isVietnamese(List<String> words) {
        var first = small(words.getFirst());
        if (!VIETNAMESE.contains(first) || VIETNAMESE.contains(small(words.getLast()))) {
            return false;
        }
        var hasMiddle = words.size() > 2 && VIETNAMESE_MIDDLE.contains(small(words.get(1)));
        return hasMiddle || VIETNAMESE_LETTER.matcher(first).find();
    }

    /** {@code Müller H.}, {@code Venkataraman K.R.}; but {@code Anna B.} */
    private static boolean hasInitialsBehind(List<String> words) {
        return !GivenNames.isKnown(words.getFirst())
                && words.getFirst().length() > 2
                && words.stream().skip(1).allMatch(word -> word.endsWith(".") && NameReader.isInitial(word));
    }

    private static boolean isGaelic(List<String> words) {
        return GAELIC.matcher(words.getFirst()).matches()
                && !GAELIC_GIVEN.contains(small(words.getFirst()))
                && GivenNames.isKnown(words.getLast());
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
