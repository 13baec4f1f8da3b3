package io.followthrough.reading.naming;

import io.followthrough.reading.language.Folding;
import io.followthrough.reading.language.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Sentences, each with the lines below it that only say who and where: a name, a title, an address, a number. */
final class Passages {

    private static final Pattern WAYS = Pattern.compile("\\S*@\\S+|[+(]?\\d[\\d ()./-]*|https?://\\S+|www\\.\\S+");
    private static final Pattern LABEL = Pattern.compile(
            "(?:e-?mail|mail|tel|phone|telefon|telephone|telefono|telefone|fon|mobile?|mobil|handy|cell|fax|direct|correo|courriel|portable|cellulare|movil|telemovel|ext|durchwahl|name|contact|kontakt|w|t|m|e)");
    private static final Pattern SMALL_WORD = Pattern.compile("\\p{Ll}{4,}");
    private static final int MOST_WORDS_OF_A_LINE = 9;

    private Passages() {}

    /** @param before the passage before it, folded; empty for the first */
    record Passage(String text, String before) {}

    static List<Passage> of(String own) {
        var passages = new ArrayList<String>();
        for (var sentence : Sentences.of(own)) {
            if (!passages.isEmpty()
                    && (isWhoAndWhere(sentence) || passages.getLast().endsWith(":"))) {
                passages.set(passages.size() - 1, passages.getLast() + "\n" + sentence);
            } else {
                passages.add(sentence);
            }
        }
        var all = new ArrayList<Passage>();
        for (var index = 0; index < passages.size(); index++) {
            all.add(new Passage(passages.get(index), index == 0 ? "" : Folding.fold(passages.get(index - 1))));
        }
        return all;
    }

    private static boolean isWhoAndWhere(String sentence) {
        var rest = WAYS.matcher(sentence).replaceAll(" ").strip();
        return rest.split("\\s+").length <= MOST_WORDS_OF_A_LINE
                && SMALL_WORD
                        .matcher(NamingCues.ROLE
                                .in(LABEL.matcher(Folding.fold(rest)).replaceAll(" "))
                                .replaceAll(" "))
                        .results()
                        .allMatch(
                                word -> rest.toLowerCase(java.util.Locale.ROOT).contains(word.group())
                                        && startsByACapital(rest, word.group()));
    }

    private static boolean startsByACapital(String rest, String folded) {
        var at = Folding.fold(rest).indexOf(folded);
        return at >= 0 && Character.isUpperCase(rest.charAt(at));
    }
}
