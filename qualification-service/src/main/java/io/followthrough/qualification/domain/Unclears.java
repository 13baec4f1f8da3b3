package io.followthrough.qualification.domain;

import io.followthrough.events.Unclear;
import org.jspecify.annotations.Nullable;

/** The message that somebody has to read: the newest unclear one, until it is said what it means or something clear follows. */
final class Unclears {

    private Unclears() {}

    static @Nullable Unclear of(History history) {
        Unclear open = null;
        for (var fact : history.facts()) {
            var heard = fact.reading().heard();
            if (open != null && (heard.isClear() || open.factId().equals(heard.settles()))) {
                open = null;
            }
            if (heard.unclear() != null && !isSettled(history, heard.unclear())) {
                open = heard.unclear();
            }
        }
        return open;
    }

    /** Also by an answer with an earlier time: clocks differ. */
    private static boolean isSettled(History history, Unclear unclear) {
        return history.facts().stream()
                .anyMatch(fact -> unclear.factId().equals(fact.reading().heard().settles()));
    }
}
