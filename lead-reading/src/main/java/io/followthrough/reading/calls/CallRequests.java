package io.followthrough.reading.calls;

import io.followthrough.reading.Said.Slashed;
import io.followthrough.reading.calls.RequestWords.Kind;
import io.followthrough.reading.dates.Dates;
import io.followthrough.reading.dates.Deadlines;
import io.followthrough.reading.language.Folding;
import io.followthrough.reading.language.Sentences;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Whether somebody who writes asks to be called, and when: "Could you ring me tomorrow around 3?". */
public final class CallRequests {

    private static final Pattern CLAUSES = Pattern.compile("[!?;,:()\\n]+(?!\\d)");
    private static final int REACH = 40;
    /** Whoever sends a book says at its beginning that they want a call, or is not heard: what is read is bounded. */
    private static final int LONGEST_TEXT = 4_000;

    private static final int LONGEST_SENTENCE = 500;

    private CallRequests() {}

    /** Whether somebody who writes asks to be called, whenever: in so many words, or by saying when they answer the phone. */
    public static boolean isAsked(String text) {
        return sentences(text).stream().anyMatch(sentence -> asks(sentence) || isReachable(sentence));
    }

    /**
     * When they ask to be called.
     *
     * @param text what they wrote themselves
     * @param saidAt by their own clock: "at three" is today's three o'clock, or tomorrow's when that is over
     * @return the first time that is named; empty if no call is asked for, or no time named for it
     */
    public static Optional<CallTime> when(String text, LocalDateTime saidAt) {
        var sentences = sentences(text);
        var asking = asking(sentences);
        if (asking < 0) {
            return Optional.empty();
        }
        var told = Dates.written(Slashed.DAY_FIRST).told(sentences, saidAt.toLocalDate());
        var named = Deadlines.withoutEvents(sentences, told);
        var days = IntStream.range(0, sentences.size())
                .mapToObj(index -> named.get(index).spans().stream()
                        .filter(day -> !Negations.isDenied(day, sentences.get(index)))
                        .toList())
                .toList();
        return new NamedTimes(sentences, days, asking, saidAt).first();
    }

    /** The sentence that asks in so many words comes before one that only says when the phone is answered. */
    private static int asking(List<String> sentences) {
        for (var index = 0; index < sentences.size(); index++) {
            if (asks(sentences.get(index))) {
                return index;
            }
        }
        for (var index = 0; index < sentences.size(); index++) {
            if (isReachable(sentences.get(index))) {
                return index;
            }
        }
        return -1;
    }

    /** Folded. */
    static List<String> sentences(String text) {
        var begin = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        return Sentences.of(Folding.compose(begin)).stream()
                .map(Folding::fold)
                .map(sentence -> sentence.substring(0, Math.min(sentence.length(), LONGEST_SENTENCE)))
                .toList();
    }

    private static boolean asks(String sentence) {
        return !matches(Kind.STOPS, sentence) && CLAUSES.splitAsStream(sentence).anyMatch(CallRequests::asksInClause);
    }

    /** In one clause: a call that is asked for in odd words is missed, one that is not wanted is never taken for a wish. */
    static boolean asksInClause(String clause) {
        return request(clause) >= 0;
    }

    /** Where a clause begins to ask; negative if it does not. */
    static int request(String clause) {
        if (matches(Kind.PAST, clause)) {
            return -1;
        }
        var request = RequestWords.of(Kind.ASKS).matcher(clause);
        while (request.find()) {
            var before = clause.substring(Math.max(0, request.start() - REACH), request.start());
            if (!matches(Kind.BEFORE, before)
                    && !matches(Kind.INSIDE, request.group())
                    && !matches(Kind.BEHIND, clause.substring(request.end()))) {
                return request.start();
            }
        }
        return -1;
    }

    private static boolean isReachable(String sentence) {
        return matches(Kind.REACHABLE, sentence) && NamedTimes.isFree(sentence);
    }

    static boolean matches(Kind kind, String folded) {
        return RequestWords.of(kind).matcher(folded).find();
    }
}
