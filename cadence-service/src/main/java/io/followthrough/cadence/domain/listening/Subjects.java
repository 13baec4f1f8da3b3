package io.followthrough.cadence.domain.listening;

import java.util.regex.Pattern;

/** What stands in a subject beside the words: that it answers something, and what servers on its way put around it. */
public final class Subjects {

    private static final String ANSWERS = "(?:re|aw|antw|antwort|sv|vs|rif|r|ref|res|odp|wg|fwd?|fw|rv|tr|i|enc|ynt|atb"
            + "|v(?:á|a)|回复|回覆|答复|转发|返信|转寄|답장|ответ)(?:\\[\\d+\\]|\\^\\d+)?\\s*[:：]";
    private static final String TAG = "\\[[^\\]]{0,60}\\]|\\*{2,}[^*]{0,40}\\*{2,}"
            + "|(?:external|extern|externe|ext|suspected spam|spam|bulk)\\s*:";

    private static final Pattern ANSWER = pattern("^\\s*" + ANSWERS);
    private static final Pattern BEGINNING = pattern("^(?:\\s*(?:" + ANSWERS + "|" + TAG + "))+\\s*");
    private static final Pattern END = pattern("(?:\\s*(?:" + TAG + "))+\\s*$");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Subjects() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether it says so itself: what follows is mostly the words of whoever is answered. */
    public static boolean isAnswer(String subject) {
        return ANSWER.matcher(subject).find();
    }

    static String behindRe(String subject) {
        return ANSWER.matcher(subject).replaceFirst("").strip();
    }

    /** Without all that programs put around it. */
    public static String bare(String subject) {
        return END.matcher(BEGINNING.matcher(subject).replaceFirst(""))
                .replaceFirst("")
                .strip();
    }

    /** The same for each way in which programs write the same subject; empty if there is no letter in it. */
    public static String key(String subject) {
        return Headers.lower(NEITHER_LETTER_NOR_DIGIT.matcher(bare(subject)).replaceAll(""));
    }

    /**
     * A letter whose subject its writer has put over the one that was answered: then it is read like the subject of a new
     * message. What would make a machine of the writer stays as it is: people answer such subjects as well.
     */
    public static Letter asOwn(Letter letter) {
        var own = letter.withSubject(bare(letter.subject()));
        return AutomaticAnswers.rule(own).isPresent() ? letter : own;
    }
}
