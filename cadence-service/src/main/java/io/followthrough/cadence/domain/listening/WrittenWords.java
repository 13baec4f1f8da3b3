package io.followthrough.cadence.domain.listening;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a text as they are the same however a program wraps, quotes, codes or links them: letters and digits in lower case
 * without accents. Addresses of pages are none.
 *
 * @param words in their order, with where each stands
 * @param begins what begins at the word, by its number; one more than there are words
 */
record WrittenWords(List<Word> words, List<Beginning> begins) {

    /**
     * A word and where it stands.
     *
     * @param lead where signs and links begin that stand on lines of their own before it
     * @param start of its letters
     * @param end of its letters
     * @param reach behind the signs and links that follow it
     */
    record Word(String letters, int lead, int start, int end, int reach) {}

    /** What begins at a place. A paragraph is a line as well. */
    enum Beginning {
        NOTHING,
        LINE,
        PARAGRAPH,
        SENTENCE
    }

    private static final Pattern TOKEN = Pattern.compile("\\S+");
    private static final Pattern LINK = Pattern.compile("[\\[(<]*(?:[a-z]{3,8}://|www\\.|mailto:|cid:).*");
    private static final Pattern ENTITY_OF_LETTER =
            Pattern.compile("&(\\p{L})(?:acute|grave|circ|uml|tilde|cedil|ring|slash);", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#x?[0-9a-f]{1,6}|[a-z]{2,8});", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Bars, dashes and stars; no picture of a thumb, which says something. */
    private static final Pattern SIGNS = Pattern.compile("[\\p{Punct}\\u2013\\u2014\\u2022\\u00b7\\u2500]+");

    private static final Pattern ENDS = Pattern.compile(".*[.!?\\u2026:;][\\p{Punct}\\u201d\\u201c\\u00bb]*");

    static WrittenWords of(String text) {
        return new Reader().read(text);
    }

    private static final class Reader {

        private final List<Word> words = new ArrayList<>();
        private final List<Beginning> begins = new ArrayList<>();
        private Beginning next = Beginning.SENTENCE;
        private int lead = -1;

        WrittenWords read(String text) {
            var tokens = TOKEN.matcher(text);
            var last = 0;
            while (tokens.find()) {
                var breaks = text.substring(last, tokens.start())
                        .chars()
                        .filter(sign -> sign == '\n')
                        .count();
                begin(breaks > 1 ? Beginning.PARAGRAPH : breaks > 0 ? Beginning.LINE : Beginning.NOTHING);
                add(tokens.group(), tokens.start(), breaks > 0 || last == 0);
                last = tokens.end();
            }
            begins.add(Beginning.SENTENCE);
            return new WrittenWords(words, begins);
        }

        private void add(String token, int start, boolean isFirstOfLine) {
            var isLink = LINK.matcher(token.toLowerCase(Locale.ROOT)).matches();
            var letters = isLink ? "" : letters(token);
            var end = start + token.length();
            if (!letters.isEmpty()) {
                words.add(new Word(letters, lead < 0 ? start : lead, start, end, end));
                begins.add(next);
                next = Beginning.NOTHING;
                lead = -1;
            } else if (isLink || SIGNS.matcher(token).matches()) {
                lead = lead < 0 && isFirstOfLine ? start : lead;
                if (!words.isEmpty()) {
                    var before = words.removeLast();
                    words.add(new Word(before.letters(), before.lead(), before.start(), before.end(), end));
                }
            } else {
                lead = -1;
            }
            if (ENDS.matcher(token).matches()) {
                begin(Beginning.SENTENCE);
            }
        }

        private void begin(Beginning what) {
            next = what.compareTo(next) > 0 ? what : next;
        }
    }

    private static String letters(String token) {
        var decoded = token.indexOf('&') < 0
                ? token
                : ENTITY.matcher(ENTITY_OF_LETTER.matcher(token).replaceAll("$1"))
                        .replaceAll("");
        var plain = Normalizer.normalize(decoded, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return NEITHER_LETTER_NOR_DIGIT
                .matcher(plain)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("\u00df", "ss");
    }
}
