package io.followthrough.kit.settings;

/**
 * A setting with which nothing can be started.
 *
 * @param name as whoever set it wrote it, {@code FOLLOWTHROUGH_TOKENS_SECRET}
 * @param fault what is wrong with it, after its name; never its value where that is a secret
 * @param remedy what to do, as a command
 */
public record WrongSetting(String name, String fault, String remedy) {

    /** All of it in one line. */
    public String sentence() {
        return name + " " + fault + ": " + remedy + ".";
    }
}
