package io.followthrough.kit.settings;

/**
 * A setting with which nothing can be started.
 *
 * @param name as whoever set it wrote it, {@code FOLLOWTHROUGH_TOKENS_SECRET}
 * @param fault what is wrong with it, after its name; never its value where that is a secret
 * @param remedy what to do, as a command
 */
public record WrongSetting(String name, String fault, String remedy) {

    /** A shell takes them off; {@code docker run --env-file} and others hand them over. */
    static final String QUOTED = "the quotation marks around it are part of the value: leave them out";

    static boolean isQuoted(String value) {
        var bare = value.strip();
        return bare.length() > 1
                && (bare.startsWith("\"") && bare.endsWith("\"") || bare.startsWith("'") && bare.endsWith("'"));
    }

    /** What is wrong with a value, whose quotation marks are the likely reason if it has any. */
    public static WrongSetting of(String value, String name, String fault, String remedy) {
        return new WrongSetting(name, fault, isQuoted(value) ? QUOTED : remedy);
    }

    /** All of it in one line. */
    public String sentence() {
        return name + " " + fault + ": " + remedy + ".";
    }
}
