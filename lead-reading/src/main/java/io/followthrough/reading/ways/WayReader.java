package io.followthrough.reading.ways;

import io.followthrough.reading.ways.SaidOfWays.Said;
import io.followthrough.reading.ways.SaidOfWays.Scope;
import io.followthrough.reading.ways.WayWords.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a text clause by clause: a no refuses the ways of its own clause, a wish asks for those of its own, and "instead of" parts what stands before
 * it from what stands behind.
 */
final class WayReader {

    private enum Way {
        CALLS(Kind.CALL, Kind.CALL_ME),
        MAILS(Kind.MAIL, Kind.MAIL_ME);

        private final Kind named;
        private final Kind asked;

        Way(Kind named, Kind asked) {
            this.named = named;
            this.asked = asked;
        }
    }

    /** @param asked whether the words ask for it by themselves */
    private record Mention(Way way, Place place, boolean asked) {}

    private static final Pattern END = Pattern.compile("[.,;:!?\\n()>+]+| [-\u2013\u2014]+ ");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?\\n]+");

    /** "Do not email and call me": the second word stands under the no of the first. */
    private static final Pattern UNDER_THE_SAME_NO = Pattern.compile(
            ".*(?:n't|dont|not|never) (?:\\w+ )?(?:call|ring|phone|write|e-?mail|mail)\\b[^,;.]{0,12} and (?!please|just|rather|instead|then)\\w[^,;.]*(?<!instead|rather)");

    private static final Pattern TOGETHER =
            Pattern.compile("(?<!\\p{L})(?:or|nor|and|oder|und|noch|ni|o|y|ou|et|e|ne|nem|of|en|/|&)(?!\\p{L})");

    private static final int LONGEST = 400;
    private static final int NEAR = 25;
    private static final int DIRECTLY = 15;
    private static final char BLANK = '\u00a4';

    private final WayWords words;
    private final String folded;
    private final List<Place> own;
    private final Map<Way, Said> said = new EnumMap<>(Way.class);
    private List<Way> last = List.of();
    private boolean bothersNot;

    /** @param known places that refuse nothing */
    WayReader(WayWords words, String folded, List<Place> known) {
        this.words = words;
        this.folded = folded;
        this.own = Stream.of(known, words.places(Kind.OWN, folded), ofOthers())
                .flatMap(List::stream)
                .toList();
    }

    SaidOfWays said() {
        var names = words.isIn(Kind.MAIL, folded) || words.isIn(Kind.CALL, folded);
        var scope = scope();
        if (!names && scope == Scope.WHOLE) {
            return SaidOfWays.nothing(folded);
        }
        var more = false;
        for (var clause : clauses()) {
            more |= read(clause);
        }
        return new SaidOfWays(
                said.getOrDefault(Way.CALLS, Said.NOTHING),
                said.getOrDefault(Way.MAILS, Said.NOTHING),
                more,
                scope,
                rest(),
                names,
                isEither(),
                !own.isEmpty() || folded.strip().endsWith("?"));
    }

    /** "Call or mail, I do not mind". */
    private boolean isEither() {
        return words.isIn(Kind.MAIL, folded)
                && words.isIn(Kind.CALL, folded)
                && (bothersNot || words.isIn(Kind.EITHER, folded));
    }

    private Scope scope() {
        if (words.isIn(Kind.KEEP, folded)) {
            return Scope.IN_PART;
        }
        return words.isIn(Kind.PART, folded) ? Scope.LESS_OFTEN : Scope.WHOLE;
    }

    /** Sentences about what others want. */
    private List<Place> ofOthers() {
        return parted(SENTENCE_END).stream()
                .filter(sentence -> words.isIn(Kind.OTHERS, folded.substring(sentence.start(), sentence.end())))
                .toList();
    }

    private String rest() {
        var rest = new StringBuilder(folded);
        var left = Stream.concat(own.stream(), words.places(Kind.PART, folded).stream());
        for (var place : left.toList()) {
            for (var at = place.start(); at < place.end(); at++) {
                rest.setCharAt(at, BLANK);
            }
        }
        return rest.toString();
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

    /** Between marks, and where "and" or "but" is followed by a request or by another no. */
    private List<Place> clauses() {
        var clauses = new ArrayList<Place>();
        for (var part : parted(END).stream().flatMap(WayReader::cut).toList()) {
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
        var near = behind.substring(0, Math.min(behind.length(), NEAR + NEAR));
        return Stream.of(Kind.CALL_ME, Kind.MAIL_ME, Kind.NO, Kind.STOP).anyMatch(kind -> {
            var found = words.in(kind, near);
            return found.find() && found.start() <= DIRECTLY;
        });
    }

    /** @return whether more than a way is to end */
    private boolean read(Place place) {
        var clause = folded.substring(place.start(), place.end());
        var mentions = mentions(clause, place.start());
        var nos = nos(clause, place.start());
        if (mentions.isEmpty()) {
            withoutName(clause, nos);
        } else {
            mentions.forEach(mention -> hear(mention.way(), said(mention, mentions, nos, clause)));
            last = mentions.stream().map(Mention::way).distinct().toList();
        }
        return words.places(Kind.MORE, clause).stream()
                .anyMatch(more -> !more.moved(place.start()).isIn(own));
    }

    private void hear(Way way, Said what) {
        said.merge(way, what, Said::and);
    }

    private List<Mention> mentions(String clause, int offset) {
        var mentions = new ArrayList<Mention>();
        for (var way : Way.values()) {
            var asked = words.places(way.asked, clause);
            asked.forEach(place -> mentions.add(new Mention(way, place, true)));
            words.places(way.named, clause).stream()
                    .filter(place -> !place.isIn(asked))
                    .forEach(place -> mentions.add(new Mention(way, place, false)));
        }
        mentions.removeIf(mention -> mention.place().moved(offset).isIn(own));
        mentions.sort((one, other) ->
                Integer.compare(one.place().start(), other.place().start()));
        return mentions;
    }

    private List<Place> nos(String clause, int offset) {
        return Stream.concat(words.places(Kind.NO, clause).stream(), words.places(Kind.STOP, clause).stream())
                .filter(no -> !no.moved(offset).isIn(own))
                .toList();
    }

    /** "So do not send any more": the way named last; "you have my address, use it", "call or mail, I do not mind". */
    private void withoutName(String clause, List<Place> nos) {
        if (nos.isEmpty() ? words.isIn(Kind.USE, clause) : isNoBother(nos, clause)) {
            last.forEach(way -> hear(way, Said.WELCOME));
        } else if (!nos.isEmpty() && !last.isEmpty() && words.isIn(Kind.AGAIN, clause)) {
            hear(last.getLast(), Said.REFUSED);
        }
    }

    private Said said(Mention mention, List<Mention> mentions, List<Place> nos, String clause) {
        var instead = words.in(Kind.NOT_THIS, clause);
        if (instead.find()) {
            var refused = mentions.stream()
                    .filter(each -> each.place().start() >= instead.end())
                    .findFirst()
                    .filter(first -> first.way() == mention.way());
            return refused.isPresent() ? Said.REFUSED : wish(mention, clause);
        }
        if (nos.isEmpty()) {
            return wish(mention, clause);
        }
        if (isNoBother(nos, clause)) {
            return Said.WELCOME;
        }
        return isUnderANo(mention, mentions, nos, clause);
    }

    private Said wish(Mention mention, String clause) {
        return mention.asked() || words.isIn(Kind.WELCOME, clause) ? Said.WELCOME : Said.NOTHING;
    }

    private boolean isNoBother(List<Place> nos, String clause) {
        var found = words.places(Kind.BOTHERS, clause).stream()
                .anyMatch(bother -> nos.stream()
                        .anyMatch(no -> bother.start() >= no.start() && bother.start() <= no.end() + NEAR
                                || no.start() >= bother.end() && no.start() <= bother.end() + DIRECTLY));
        bothersNot |= found;
        return found;
    }

    private Said isUnderANo(Mention mention, List<Mention> mentions, List<Place> nos, String clause) {
        var at = mention.place();
        var behindANo = nos.stream().anyMatch(no -> no.start() < at.end());
        if (!behindANo) {
            var first = nos.stream().mapToInt(Place::start).min().orElseThrow();
            var isOfAnother = mentions.stream()
                    .anyMatch(other ->
                            other.way() != mention.way() && other.place().start() > first);
            return isOfAnother ? Said.NOTHING : Said.REFUSED;
        }
        var before = mentions.stream()
                .filter(other -> other.way() != mention.way() && other.place().end() <= at.start())
                .filter(other ->
                        nos.stream().anyMatch(no -> no.start() < other.place().end()))
                .reduce((one, next) -> next);
        return before.isPresent() && isWantedAfter(before.get().place(), at, nos, clause) ? Said.WELCOME : Said.REFUSED;
    }

    /** "No calls a mail is better": the second way has a welcome of its own. */
    private boolean isWantedAfter(Place refused, Place at, List<Place> nos, String clause) {
        var between = new Place(refused.end(), at.start());
        if (between.isIn(nos)) {
            return false;
        }
        var welcome = words.places(Kind.WELCOME, clause);
        return between.isIn(welcome)
                || !TOGETHER.matcher(clause.substring(between.start(), between.end()))
                                .find()
                        && new Place(at.end(), at.end() + DIRECTLY).isIn(welcome);
    }
}
