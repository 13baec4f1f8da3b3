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
        MAILS(Kind.MAIL, Kind.MAIL_ME),
        /** Post, visits, short messages: nothing that we would do by ourselves. */
        ELSE(Kind.ELSE, Kind.ELSE_ME);

        private final Kind named;
        private final Kind asked;

        Way(Kind named, Kind asked) {
            this.named = named;
            this.asked = asked;
        }
    }

    /** @param asked whether the words ask for it by themselves */
    private record Mention(Way way, Place place, boolean asked) {}

    private static final Pattern TOGETHER =
            Pattern.compile("(?<!\\p{L})(?:or|nor|and|oder|und|noch|ni|o|y|ou|et|e|ne|nem|of|en|/|&)(?!\\p{L})");

    private static final Pattern FOR_EVER = Pattern.compile(
            "(?<!\\p{L})(?:again|any ?more|ever|never|at all|mehr|nie|uberhaupt|mas|nunca|plus|jamais|piu|mai|mais|nunca|meer|nooit)(?!\\p{L})");

    /** Whoever is not to be "written to" any more hardly means e-mails alone. */
    private static final Pattern BY_NAME = Pattern.compile(
            ".*(?:(?<!\\p{L})(?:\\p{L}+-)?(?:e-?mail(?:s|ed|ing)?|mails?|mailen|mailt|gemaild)(?!\\p{L}| ?list| ?lij)|werbemail|reclamemail|courriel|correos?(?!\\p{L})|inbox|postfach|posteingang|boite|bandeja|buzon|casella|caixa|mailbox|@|posta elettronica|correio eletronico).*");

    private static final int NEAR = 25;
    private static final int DIRECTLY = 15;
    private static final char BLANK = '\u00a4';

    private final WayWords words;
    private final String folded;
    private final Clauses clauses;
    private final List<Place> own;
    private final Map<Way, Said> said = new EnumMap<>(Way.class);
    private List<Way> last = List.of();
    /** Whether the clause before named a way. */
    private boolean isFollowing;

    private boolean areMailsNamed;
    private boolean isByWhatFollows;
    private boolean bothersNot;
    private boolean leaves;
    private boolean isOfATopic;
    private final List<Place> atHours = new ArrayList<>();

    /** @param known places that refuse nothing */
    WayReader(WayWords words, String folded, List<Place> known) {
        this.words = words;
        this.folded = folded;
        this.clauses = new Clauses(words, folded);
        this.own = Stream.of(known, words.places(Kind.OWN, folded), ofOthers())
                .flatMap(List::stream)
                .toList();
    }

    SaidOfWays said() {
        var names = Stream.of(Kind.MAIL, Kind.CALL, Kind.TOPIC).anyMatch(kind -> words.isIn(kind, folded));
        var scope = scope();
        if (!names && !words.isIn(Kind.ELSE, folded) && scope == Scope.WHOLE) {
            return SaidOfWays.nothing(folded);
        }
        var more = false;
        for (var clause : clauses.all()) {
            more |= read(clause);
        }
        return new SaidOfWays(
                said.getOrDefault(Way.CALLS, Said.NOTHING),
                said.getOrDefault(Way.MAILS, Said.NOTHING),
                said.getOrDefault(Way.ELSE, Said.NOTHING),
                more,
                leaves,
                isByWhatFollows,
                areMailsNamed,
                scope == Scope.WHOLE && isOfATopic ? Scope.IN_PART : scope,
                rest(),
                names,
                isEither(),
                !own.isEmpty() || !atHours.isEmpty() || folded.strip().endsWith("?"));
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
        return clauses.sentences().stream()
                .filter(sentence -> words.isIn(Kind.OTHERS, folded.substring(sentence.start(), sentence.end())))
                .toList();
    }

    private String rest() {
        var rest = new StringBuilder(folded);
        var left = Stream.of(own, atHours, words.places(Kind.PART, folded))
                .flatMap(List::stream)
                .toList();
        for (var place : left) {
            for (var at = place.start(); at < place.end(); at++) {
                rest.setCharAt(at, BLANK);
            }
        }
        return rest.toString();
    }

    /** @return whether more than a way is to end */
    private boolean read(Place place) {
        var clause = folded.substring(place.start(), place.end());
        var named = mentions(clause);
        var mentions = named.stream()
                .filter(mention -> !mention.place().moved(place.start()).isIn(own))
                .toList();
        var nos = nos(clause, place.start());
        if (isAtHours(clause) && mentions.stream().anyMatch(mention -> mention.way() == Way.CALLS)) {
            atHours.add(place);
        } else if (mentions.isEmpty()) {
            withoutName(clause, nos);
            isOfATopic |= !nos.isEmpty() && words.isIn(Kind.TOPIC, clause);
        } else {
            areMailsNamed |= mentions.stream()
                    .filter(mention -> mention.way() == Way.MAILS)
                    .anyMatch(mention -> BY_NAME.matcher(clause.substring(
                                    mention.place().start(), mention.place().end()))
                            .matches());
            mentions.forEach(mention -> hear(mention.way(), said(mention, mentions, nos, clause)));
        }
        isFollowing = !named.isEmpty();
        if (isFollowing) {
            last = named.stream().map(Mention::way).distinct().toList();
        } else if (isOfNoWay(place, clause)) {
            leaves = true;
        }
        var more = Stream.concat(
                words.places(Kind.MORE, clause).stream(),
                named.isEmpty() ? words.places(Kind.RECORDS, clause).stream() : Stream.empty());
        return more.anyMatch(each -> !each.moved(place.start()).isIn(own));
    }

    /** "Not before ten": at other times calls suit. "No more calls on Fridays" is harder to tell. */
    private boolean isAtHours(String clause) {
        return words.isIn(Kind.HOURS, clause)
                && words.isIn(Kind.NO, clause)
                && !words.isIn(Kind.STOP, clause)
                && !FOR_EVER.matcher(clause).find();
    }

    /** "Take me off your list": of no way by its words. */
    private boolean isOfNoWay(Place place, String clause) {
        return !words.isIn(Kind.TOPIC, clause)
                && words.places(Kind.LEAVE, clause).stream()
                        .anyMatch(leave -> !leave.moved(place.start()).isIn(own));
    }

    private void hear(Way way, Said what) {
        said.merge(way, what, Said::and);
    }

    private List<Mention> mentions(String clause) {
        var mentions = new ArrayList<Mention>();
        for (var way : Way.values()) {
            var asked = words.places(way.asked, clause);
            asked.forEach(place -> mentions.add(new Mention(way, place, true)));
            words.places(way.named, clause).stream()
                    .filter(place -> !place.isIn(asked))
                    .forEach(place -> mentions.add(new Mention(way, place, false)));
        }
        mentions.sort((one, other) ->
                Integer.compare(one.place().start(), other.place().start()));
        return mentions;
    }

    private List<Place> nos(String clause, int offset) {
        return Stream.of(Kind.NO, Kind.STOP, Kind.LEAVE)
                .flatMap(kind -> words.places(kind, clause).stream())
                .filter(no -> !no.moved(offset).isIn(own))
                .toList();
    }

    /** "So do not send any more", "enough!": the way named last; "you have my address, use it", "call or mail, I do not mind". */
    private void withoutName(String clause, List<Place> nos) {
        if (nos.isEmpty() ? words.isIn(Kind.USE, clause) : isNoBother(nos, clause)) {
            last.forEach(way -> hear(way, Said.WELCOME));
        } else if (!nos.isEmpty() && !last.isEmpty() && words.isIn(Kind.AGAIN, clause)) {
            hear(last.getLast(), Said.REFUSED);
        } else if (last.size() == 1 && isFollowing && words.isIn(Kind.STOP, clause)) {
            hear(last.getLast(), Said.REFUSED);
            isByWhatFollows = true;
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
