package io.followthrough.kit.patience;

/**
 * Whether somebody waits for what this thread does. Callers get an answer within seconds, also one that says that the store
 * is away; work that nobody waits for has the time that it needs.
 */
final class Callers {

    private static final ThreadLocal<Boolean> WAITING = new ThreadLocal<>();

    private Callers() {}

    static boolean isWaiting() {
        return WAITING.get() != null;
    }

    static void begin() {
        WAITING.set(true);
    }

    static void end() {
        WAITING.remove();
    }
}
