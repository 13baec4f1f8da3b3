package io.followthrough.kit.life;

import java.util.Locale;

/**
 * What the machine's language must not decide. Under a Turkish one a broker looks for a group type {@code CLASSİC} and does not
 * start, under an Arabic one numbers are written in other digits, also in keys by which the store sorts, and sentences of libraries come
 * in the machine's language. People are spoken to in their own, which is named wherever something is written for them.
 */
public final class ProcessLanguage {

    private ProcessLanguage() {}

    /** The first thing that a process does: what is loaded before it may have asked already. */
    public static void set() {
        Locale.setDefault(Locale.ENGLISH);
    }
}
