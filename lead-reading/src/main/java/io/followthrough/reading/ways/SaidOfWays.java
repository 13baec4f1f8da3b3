package io.followthrough.reading.ways;

import io.followthrough.reading.language.Languages;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * What a text says of calls and of mails.
 *
 * @param calls whether calls are refused or wanted
 * @param mails whether mails and letters are
 * @param elsewise whether post, visits or short messages are
 * @param more whether more than a way is to end
 * @param leaves whether somebody unsubscribes and no way is named with it
 * @param isByWhatFollows whether a no was taken for that of the way that the clause before names
 * @param areMailsNamed whether mails are called so; "do not write to me" is more
 * @param scope of what is asked for
 * @param rest the text without what the writer does, misses or tells of others, and without how often: what is left refuses whatever is refused
 * @param names whether a way is named at all
 * @param either whether it is said that both ways are the same to them
 * @param explains whether anything was left out for that, or a question is asked
 */
public record SaidOfWays(
        Said calls,
        Said mails,
        Said elsewise,
        boolean more,
        boolean leaves,
        boolean isByWhatFollows,
        boolean areMailsNamed,
        Scope scope,
        String rest,
        boolean names,
        boolean either,
        boolean explains) {

    /** Of what is to end. */
    public enum Scope {
        WHOLE,
        /** Less often, or not for a while. */
        LESS_OFTEN,
        /** Something of it is to be kept: the newsletter, a topic. */
        IN_PART
    }

    /** What is said of a way. */
    public enum Said {
        NOTHING,
        REFUSED,
        WELCOME,
        /** Refused in one clause and wanted in another. */
        BOTH;

        Said and(Said other) {
            return this == NOTHING || this == other ? other : other == NOTHING ? this : BOTH;
        }
    }

    /**
     * In the language that says most of it, of those that the text may be in.
     *
     * @param folded what the person wrote, in lower case without accents
     * @param noRefusals what says no and is known to refuse nothing
     */
    public static SaidOfWays in(String folded, List<MatchResult> noRefusals) {
        var known = noRefusals.stream()
                .map(found -> new Place(found.start(), found.end()))
                .toList();
        return Languages.likely(folded).stream()
                .map(language -> new WayReader(WayWords.of(language), folded, known).said())
                .reduce((one, next) -> next.tells() > one.tells() ? next : one)
                .orElseThrow();
    }

    static SaidOfWays nothing(String folded) {
        return new SaidOfWays(
                Said.NOTHING,
                Said.NOTHING,
                Said.NOTHING,
                false,
                false,
                false,
                false,
                Scope.WHOLE,
                folded,
                false,
                false,
                false);
    }

    /** Of two languages the one is right in which a text says more. */
    private int tells() {
        var named = Stream.of(calls, mails, elsewise).filter(said -> said != Said.NOTHING);
        if (named.count() > 1 && refuses()) {
            return 4;
        }
        if (scope != Scope.WHOLE) {
            return 3;
        }
        if (names && (explains || either) && !refuses()) {
            return 2;
        }
        return calls != Said.NOTHING || mails != Said.NOTHING ? 1 : 0;
    }

    /** Whether a way is refused. */
    public boolean refuses() {
        return calls == Said.REFUSED || mails == Said.REFUSED || calls == Said.BOTH || mails == Said.BOTH;
    }
}
