package io.followthrough.qualification.domain.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as they are compared: lower case, without accents, contractions taken apart ("don't" is "do not"). */
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u00b4`]");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}~]+");

    private Words() {}

    static String normalise(String raw) {
        var plain = APOSTROPHES.matcher(raw).replaceAll("'").toLowerCase(Locale.ROOT);
        if (!isAscii(plain)) {
            plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD))
                    .replaceAll("")
                    .replace("ß", "ss");
        }
        return plain.replace("can't", "can not")
                .replace("cannot", "can not")
                .replace("won't", "will not")
                .replace("n't", " not");
    }

    static List<String> split(String normalised) {
        return NOT_A_WORD
                .splitAsStream(normalised)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 128);
    }
}
