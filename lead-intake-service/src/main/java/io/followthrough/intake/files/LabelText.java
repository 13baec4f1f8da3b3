package io.followthrough.intake.files;

import java.util.regex.Pattern;

/** The words of a label without what programs put around them: markup, and what somebody has answered before. */
public final class LabelText {

    /** {@code {{field:01ABC}}}, {@code {{hidden:name}}}: another answer stands here when the question is asked. */
    private static final Pattern PIPED = Pattern.compile("\\{\\{[^{}]*}}|\\[\\[[^\\[\\]]*]]");

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(?:nbsp|#160|#xa0);", Pattern.CASE_INSENSITIVE);
    /** A pair around words, as in {@code *Your* e-mail}: a star alone says that an answer is needed. */
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\p{L}\\p{N}_*])(\\*\\*|__|[*_])(?=\\S)([^*_]+?)(?<=\\S)\\1(?![\\p{L}\\p{N}_*])");

    private LabelText() {}

    /** The same on one line; the text itself where nothing else is in it. */
    public static String plain(String label) {
        var text = PIPED.matcher(label).replaceAll(" ");
        text = ENTITY.matcher(TAG.matcher(text).replaceAll(" ")).replaceAll(" ");
        text = text.replace("&amp;", "&").replace("&#39;", "'").replace("&quot;", "\"");
        var plain = EMPHASIS.matcher(text)
                .replaceAll("$2")
                .replaceAll("\\s+", " ")
                .replaceAll(" (?=[,.!?:;])", "")
                .replaceAll("^[ ,.!:;]+|[ ,;]+$", "");
        return plain.isEmpty() ? label : plain;
    }
}
