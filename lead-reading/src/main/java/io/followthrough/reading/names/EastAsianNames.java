package io.followthrough.reading.names;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names in Chinese characters, kana and hangul: the family name comes first, a foreigner's in kana last. */
final class EastAsianNames {

    private static final Set<UnicodeScript> SCRIPTS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.COMMON);
    private static final Set<String> DOUBLE_FAMILY_NAMES =
            Set.of("欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "남궁", "황보", "제갈");

    private static final int FIRST_EASTERN = 0x1100;

    private EastAsianNames() {}

    /** Null when it is written in another script. */
    static @Nullable PersonName read(String text) {
        if (text.codePoints().allMatch(letter -> letter < FIRST_EASTERN)) {
            return null;
        }
        var isEastern = text.codePoints().allMatch(letter -> SCRIPTS.contains(UnicodeScript.of(letter)))
                        && text.codePoints().anyMatch(Character::isIdeographic)
                || text.codePoints()
                        .anyMatch(letter -> EnumSet.of(
                                        UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL)
                                .contains(UnicodeScript.of(letter)));
        if (!isEastern) {
            return null;
        }
        var foreign = text.split("[・·]");
        if (foreign.length > 1) {
            return name(foreign[0].strip(), foreign[foreign.length - 1].strip(), null, false);
        }
        var words = text.strip().split("\\s+");
        if (words.length > 1) {
            return name(words[words.length - 1], words[0], null, true);
        }
        return whole(words[0]);
    }

    /** Without a blank only Chinese and Korean names can be parted: their family names have one character. */
    private static PersonName whole(String word) {
        var family = DOUBLE_FAMILY_NAMES.stream()
                .filter(word::startsWith)
                .findFirst()
                .orElse(null);
        if (family != null && word.length() > family.length()) {
            return name(word.substring(family.length()), family, null, true);
        }
        var isHangul = word.codePoints().allMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.HANGUL);
        return isHangul && word.length() == 3
                ? name(word.substring(1), word.substring(0, 1), null, true)
                : name(null, null, word, true);
    }

    /** Nobody is greeted by the given name alone there. */
    private static PersonName name(
            @Nullable String given, @Nullable String family, @Nullable String unsorted, boolean familyFirst) {
        return new PersonName(List.of(), given, family, unsorted, null, familyFirst, false, false, NameQuality.FULL);
    }
}
