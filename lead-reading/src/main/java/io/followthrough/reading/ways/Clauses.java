package io.followthrough.reading.ways;

import io.followthrough.reading.ways.WayWords.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parts a text: a no refuses what stands in its own clause. */
final class Clauses {

    private static final Pattern END = Pattern.compile(
            "(?<!\\bnr|handynr|telnr|\\btel|\\bnum|\\bcell)\\.+|[;:!?\\n()>+]+|(?<! auf| davon ab| darauf),+| [-\u2013\u2014]+ ");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?\\n]+");

    /** "Do not email and call me": the second word stands under the no of the first. */
    private static final Pattern UNDER_THE_SAME_NO = Pattern.compile(
            ".*(?:n't|dont|not|never) (?:\\w+ )?(?:call|ring|phone|write|e-?mail|mail)\\b[^,;.]{0,12} and (?!please|just|rather|instead|then)\\w[^,;.]*(?<!instead|rather)");

    private static final int LONGEST = 400;
    private static final int NEAR = 50;
    private static final int DIRECTLY = 15;

    private final WayWords words;
    private final String folded;

    Clauses(WayWords words, String folded) {
        this.words = words;
        this.folded = folded;
    }

    List<Place> sentences() {
        return parted(SENTENCE_END);
    }

    /** Between marks, and where "and" or "but" is followed by a request or by another no. */
    List<Place> all() {
        var clauses = new ArrayList<Place>();
        for (var part : parted(END).stream().flatMap(Clauses::cut).toList()) {
            var start = part.start();
            for (var and : words.places(Kind.AND, folded.substring(part.start(), part.end()))) {
                var at = and.moved(part.start());
                if (at.start() > start && beginsAnother(at, start, part.end())) {
                    clauses.add(new Place(start, at.start()));
                    start = at.start();
                }
            }
            clauses.add(new Place(start, part.end()));
        }
        return clauses;
    }

    private List<Place> parted(Pattern ends) {
        var parts = new ArrayList<Place>();
        var start = 0;
        var end = ends.matcher(folded);
        while (end.find()) {
            parts.add(new Place(start, end.start()));
            start = end.end();
        }
        parts.add(new Place(start, folded.length()));
        return parts;
    }

    /** Nobody speaks without a stop for so long: what does is no sentence, and is not to take long. */
    private static Stream<Place> cut(Place part) {
        return part.end() - part.start() <= LONGEST
                ? Stream.of(part)
                : Stream.iterate(part.start(), at -> at < part.end(), at -> at + LONGEST)
                        .map(at -> new Place(at, Math.min(part.end(), at + LONGEST)));
    }

    private boolean beginsAnother(Place and, int from, int end) {
        var behind = folded.substring(and.end(), end).stripLeading();
        var word = folded.substring(and.start(), and.end());
        if (!word.matches("and|und|y|e|et|ed|en")) {
            return true;
        }
        if (UNDER_THE_SAME_NO.matcher(folded.substring(from, end)).matches()) {
            return false;
        }
        var near = behind.substring(0, Math.min(behind.length(), NEAR));
        return Stream.of(Kind.CALL_ME, Kind.MAIL_ME, Kind.ELSE_ME, Kind.NO, Kind.STOP)
                .anyMatch(kind -> {
                    var found = words.in(kind, near);
                    return found.find() && found.start() <= DIRECTLY;
                });
    }
}
