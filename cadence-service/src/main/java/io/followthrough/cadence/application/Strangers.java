package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.listening.Heard;
import org.jspecify.annotations.Nullable;

/**
 * What people say of whom we know nothing, or nothing any more. Nobody is made a prospect of by a mail, and nothing is written
 * down again of who was erased; but what a person says to us, a person reads.
 */
final class Strangers {

    private Strangers() {}

    /** Why somebody has to read it; null if nobody has to. */
    static @Nullable String leftOver(Heard heard, @Nullable PrivacyWish asks, boolean isToErased, boolean isToUs) {
        var what = asks == null ? said(heard) : said(asks);
        if (what == null) {
            return null;
        }
        if (isToErased) {
            return what + " to what was sent to somebody who was erased since";
        }
        var mustNotBeMissed = asks != null || heard instanceof Heard.OptOut || heard instanceof Heard.Complaint;
        return isToUs || mustNotBeMissed ? what + " of somebody whom nobody here knows" : null;
    }

    private static String said(PrivacyWish asks) {
        return switch (asks) {
            case ERASURE -> "a request to be forgotten";
            case ACCESS -> "a question about their data";
            case RESTRICTION -> "a wish that their data be kept and not used";
            case RECTIFICATION -> "a correction of their data";
        };
    }

    private static @Nullable String said(Heard heard) {
        return switch (heard) {
            case Heard.Reply ignored -> "an answer";
            case Heard.Declined ignored -> "a refusal";
            case Heard.OptOut ignored -> "a wish to be left in peace";
            case Heard.Complaint ignored -> "a complaint";
            // A machine, or one that confirms: nobody waits for anything.
            case Heard.Left ignored -> null;
            case Heard.Absence ignored -> null;
            case Heard.Arrived ignored -> null;
            case Heard.Bounce ignored -> null;
            case Heard.Nothing ignored -> null;
        };
    }
}
