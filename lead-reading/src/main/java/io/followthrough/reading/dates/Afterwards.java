package io.followthrough.reading.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Days after one that the same sentence names: "our year closes at the end of June, right after is fine", "not before Easter,
 * danach gern", "let Easter pass and count two weeks more".
 */
final class Afterwards {

    private static final int REACH = 40;
    private static final int LONG_DAYS = 25;

    private static final Pattern AFTER_THAT = Pattern.compile(
            "(?<!\\p{L})(?:(?:right|straight|just|directly|immediately|shortly|soon|any ?time|kurz|direkt|gleich|unmittelbar|justo|juste|tout de suite|subito|poco|logo|direct|meteen|vlak|kort) )?"
                    + "(?:after(?:wards| that)?|thereafter|danach|hinterher|despues|luego|apres|ensuite|dopo|depois|daarna|erna)"
                    + References.NO_OBJECT);

    private static final Pattern AND = Pattern.compile(
            "^(?: (?:pass|be over|go by|ab|vorbei(?:gehen)?|vorubergehen|voorbijgaan|passar|passer|passare))?,? ?(?:and|plus|und|et|y|e|en|\\+) (?:(?:then|dann|puis|luego|poi|depois|dan) )?(?:(?:give|add|allow|count|wait|compte\\w*|ajoute\\w*|attend\\w*|rechne\\w*|wart\\w*|cuent\\w*|esper\\w*|cont\\w*|aspett\\w*|reken\\w*|wacht\\w*|tel) )?"
                    + "(?:(?:it|me|us|mir|uns|sie|ons|mij) )?(?:(?:another|a further|further|noch(?: mal| einmal)?|nochmals?|weitere|otr[oa]s|encore|altr[ie]|ancora|mais|nog(?: eens)?) )?$");

    private Afterwards() {}

    /** @param spans in the order of the sentence */
    static List<Span> in(List<Span> spans, String folded) {
        var found = new ArrayList<Span>();
        for (var span : spans) {
            var before = folded.substring(Math.max(0, span.start() - REACH), span.start());
            var isFeast = span.kind() == Span.Kind.FEAST;
            if (isFeast || DateCues.AFTER.matcher(before).matches()) {
                more(span, folded, found);
            }
            var isEnd = endsWith(span, folded)
                    || References.ENDING.matcher(folded).region(0, span.start()).find() && !isUntil(span, before);
            if (isFeast || isEnd || isSpan(span)) {
                after(span, folded, found);
            }
        }
        return found;
    }

    /** Some days or weeks, and no month. */
    private static boolean isSpan(Span span) {
        return span.from().isBefore(span.to()) && span.to().isBefore(span.from().plusDays(LONG_DAYS));
    }

    /** What lasts "until June" is over in June, what lasts until the 30th the day after. */
    private static boolean isUntil(Span span, String before) {
        return !span.from().equals(span.to()) && HoldOffs.isUntil(before);
    }

    /** "Until the end of June", whose first word is of the span. */
    private static boolean endsWith(Span span, String folded) {
        return References.ENDING
                .matcher(folded)
                .region(span.start(), span.end())
                .lookingAt();
    }

    private static void after(Span span, String folded, List<Span> found) {
        var next = span.to().plusDays(1);
        var words = AFTER_THAT.matcher(folded).region(span.end(), folded.length());
        if (words.useTransparentBounds(true).find()) {
            found.add(referred(next, words.start(), words.end()));
        }
    }

    private static void more(Span span, String folded, List<Span> found) {
        Quantity.in(folded).stream()
                .filter(quantity -> quantity.start() > span.end()
                        && AND.matcher(folded.substring(span.end(), quantity.start()))
                                .matches())
                .forEach(quantity -> found.add(referred(quantity.after(span.to()), quantity.start(), quantity.end())));
    }

    private static Span referred(LocalDate day, int start, int end) {
        return new Span(day, day, start, end, Span.Kind.REFERRED);
    }
}
