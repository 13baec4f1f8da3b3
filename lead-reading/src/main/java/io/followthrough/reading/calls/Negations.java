package io.followthrough.reading.calls;

import io.followthrough.reading.dates.Span;
import java.util.regex.Pattern;

/** A no that says when: "Wednesday at 10, not on Tuesday". In seven languages, over lower case without accents. */
final class Negations {

    /** Directly before a day: not on it. */
    private static final Pattern NOT_THEN = Pattern.compile(
            "(?<!\\bwhy )(?<!\\bwarum )(?<!\\bpourquoi )(?<!\\bwaarom )(?<![\\p{L}\\p{N}])(?:(?:but |just |only )?not(?: on)?|except(?: on)?|(?:any|every) (?:\\w+ )?but(?: on)?|other than|(?:nur |aber )?nicht(?: am)?|ausser(?: am)?"
                    + "|(?<!por que )no (?:el|los)|(?:menos|excepto|salvo) (?:el|los)|pas (?:le|les)|sauf (?:le|les)|(?<!perche )non (?:il|di|lo)|tranne(?: il)?|(?<!por que )nao (?:na|no|a|as)|(?:menos|exceto) (?:na|no|a|as)|niet(?: op)?|behalve(?: op)?) ?$");

    private static final int REACH = 24;

    private Negations() {}

    /** Whether a day is named as one on which a call does not suit. */
    static boolean isDenied(Span day, String sentence) {
        return NOT_THEN.matcher(sentence.substring(Math.max(0, day.start() - REACH), day.start()))
                .find();
    }
}
