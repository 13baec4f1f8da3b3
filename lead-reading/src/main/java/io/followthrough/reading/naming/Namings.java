package io.followthrough.reading.naming;

import io.followthrough.reading.ForAnother;
import io.followthrough.reading.Naming;
import io.followthrough.reading.Naming.As;
import io.followthrough.reading.Said;
import io.followthrough.reading.language.Folding;
import io.followthrough.reading.letter.OwnWords;
import io.followthrough.reading.naming.Passages.Passage;
import io.followthrough.reading.naming.Ways.Way;
import io.followthrough.reading.naming.WrittenNames.Written;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom a text names as worth turning to. Somebody is named by an address or a number that is neither the writer's own nor of the
 * house that is written to, or by a full name of which the text says what it is named for. By rules alone, so that it costs little
 * where nobody is named.
 */
public final class Namings {

    /** What can hold nobody is not looked at more closely. */
    private static final Pattern SOMEBODY =
            Pattern.compile("@|\\d{3}|\\p{Lu}\\p{L}+\\P{L}{1,2}(?:\\p{L}{1,4} ){0,2}\\p{Lu}");

    private static final int LONGEST = 16_000;
    private static final int LONGEST_WORDS = 400;
    private static final int MOST = 5;
    /** A text with more names, addresses and numbers is a list. */
    private static final int MOST_LOOKED_AT = 40;

    private static final double SURE = 0.95;
    private static final double LIKELY = 0.85;
    private static final double BY_NAME_ALONE = 0.75;
    private static final double MAYBE = 0.6;
    private static final double DOUBTFUL = 0.4;

    private Namings() {}

    /** The likeliest first, at most five: a list of people is no text. */
    public static List<Naming> in(Said.Kind kind, String text) {
        var shortened = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        if (!SOMEBODY.matcher(shortened).find()) {
            return List.of();
        }
        var found = new ArrayList<Naming>();
        var looked = 0;
        for (var passage : Passages.of(OwnWords.in(kind, Folding.compose(shortened)))) {
            var names = WrittenNames.in(passage.text(), MOST_LOOKED_AT - looked);
            var ways = Ways.in(passage.text(), MOST_LOOKED_AT - looked);
            looked += names.size() + ways.size();
            if (ways.isEmpty()) {
                byName(passage, names, found);
            } else {
                byWays(passage, names, ways, found);
            }
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Naming::probability).reversed())
                .limit(MOST)
                .toList();
    }

    private static void byWays(Passage passage, List<Written> names, List<Way> ways, List<Naming> found) {
        var folded = Folding.fold(passage.text());
        var from = 0;
        @Nullable Somebody open = null;
        for (var way : ways) {
            var lead = folded.substring(from, way.place().start());
            var isNext = open == null || !open.takes(way, names, lead);
            if (isNext) {
                if (open != null) {
                    open.naming(passage).ifPresent(found::add);
                }
                open = Somebody.at(way, from, names, folded);
            }
            from = way.place().end();
        }
        if (open != null) {
            open.naming(passage).ifPresent(found::add);
        }
    }

    /** Whom a way or several lead to. */
    private static final class Somebody {

        private final @Nullable Written name;
        private final int from;
        private final Way first;
        private Way last;
        private @Nullable String email;
        private @Nullable String phone;

        private Somebody(Way way, int from, @Nullable Written name) {
            this.first = way;
            this.from = from;
            this.name = name;
            this.last = way;
            add(way);
        }

        static Somebody at(Way way, int from, List<Written> names, String folded) {
            return new Somebody(way, from, NameOfAWay.among(names, way, from, folded));
        }

        private void add(Way way) {
            last = way;
            if (way.email()) {
                email = way.place().text();
            } else {
                phone = way.place().text();
            }
        }

        /** Whether a further way is the same person's: of another sort, with nobody named in between. */
        boolean takes(Way way, List<Written> names, String between) {
            var has = way.email() ? email != null : phone != null;
            var other = names.stream()
                    .anyMatch(written -> written.place().start() >= last.place().end()
                            && written.place().end() <= way.place().start());
            if (has || other || NamingCues.SELF.isIn(between)) {
                return false;
            }
            add(way);
            return true;
        }

        Optional<Naming> naming(Passage passage) {
            var text = passage.text();
            var folded = Folding.fold(text);
            var begin = name == null
                    ? first.place().start()
                    : Math.min(name.place().start(), first.place().start());
            var lead = folded.substring(from, begin);
            if (ForAnother.isAsked(folded)
                    || Clauses.isNobodyToTurnTo(lead)
                    || Clauses.isSelf(lead, folded.substring(begin), name)) {
                return Optional.empty();
            }
            var role = Roles.near(text, folded, from, begin, last.place().end(), name);
            var isNamed = name != null || role != null;
            if (email == null && !isNamed || email != null && name == null && Clauses.isOfAHouse(email)) {
                return Optional.empty();
            }
            var as = Clauses.as(passage.before(), folded, last.place().end());
            var pointed = as != As.MENTIONED
                    || Clauses.pointsAt(folded, from, begin, last.place().end());
            if (!pointed && NamingCues.FAMILY.isIn(lead)) {
                return Optional.empty();
            }
            return Optional.of(new Naming(
                    name == null ? null : name.place().text(),
                    email,
                    phone,
                    Roles.title(role),
                    shortened(text),
                    as,
                    pointed ? (isNamed ? SURE : LIKELY) : (isNamed ? MAYBE : DOUBTFUL)));
        }
    }

    private static void byName(Passage passage, List<Written> names, List<Naming> found) {
        var text = passage.text();
        var folded = Folding.fold(text);
        for (var name : names) {
            if (!ForAnother.isAsked(folded) && name.isFull() && Clauses.nameIsPointedAt(name, folded)) {
                var role = Roles.near(
                        text, folded, 0, name.place().start(), name.place().end(), name);
                var as = Clauses.as(passage.before(), folded, name.place().end());
                if (role != null || name.titled() || name.hasGivenName()) {
                    found.add(new Naming(
                            name.place().text(), null, null, Roles.title(role), shortened(text), as, BY_NAME_ALONE));
                }
            }
        }
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS) + "\u2026";
    }
}
