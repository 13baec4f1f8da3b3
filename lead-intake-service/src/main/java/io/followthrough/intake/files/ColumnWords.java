package io.followthrough.intake.files;

import io.followthrough.intake.domain.Texts;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** What columns and questions are called in many programs and languages. */
public final class ColumnWords {

    private ColumnWords() {}

    /** The field that is asked for; {@code first name} and {@code last name} are parts of one. What a form calls notes is a message. */
    public static Optional<String> field(String words) {
        return ofList(words).map(field -> field.equals(Labels.NOTE) ? Labels.MESSAGE : field);
    }

    /** The same of a list that others keep of people: what it calls notes, nobody of them wrote. */
    static Optional<String> ofList(String words) {
        return Labels.field(plain(words)).or(() -> Labels.clause(bare(words)));
    }

    /** Whether it speaks of another person than the one who answers, or whom a row is about. */
    public static boolean isOfSomebodyElse(String words) {
        return Labels.isOfSomebodyElse(words);
    }

    /** A key of an answer: {@code Ihre Wünsche?} is {@code ihre-wünsche}. */
    public static String key(String words) {
        var key = plain(words).replaceAll("[^\\p{L}\\p{N}_]+", "-").replaceAll("^-+|-+$", "");
        return key.isEmpty() ? "column" : Texts.cut(key, 60);
    }

    /** Without what lists put around the words of a heading. */
    static String plain(String words) {
        return bare(words)
                .replaceAll("[*:?\\s]+$", "")
                .replaceFirst("^(?:your|ihre?|su|votre|what is your|what's your) ", "")
                .strip();
    }

    private static String bare(String words) {
        return Normalizer.normalize(LabelText.plain(words), Normalizer.Form.NFKC)
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replaceAll("\\s\\(\\d+\\)$", ""); // the second of two columns of one name
    }
}
