package io.followthrough.kit.contact;

import io.followthrough.kit.contact.ContactLabel.Besides;
import io.followthrough.kit.contact.ContactSaid.Answer;
import org.jspecify.annotations.Nullable;

/** What a yes or a no means under a label. */
enum ContactSense {
    /** A yes, or a day, says that somebody wants no more. */
    REFUSES,
    /** May be meant so: whatever is there is told. */
    MAY_REFUSE,
    /** Says in words how somebody stands. */
    STANDING,
    /** A yes is a consent by that way. */
    PERMITS,
    /** A yes is to contact, and nobody knows by which way. */
    PERMITS_SOMEHOW,
    /** A yes may be to something else: only a no counts. */
    PERHAPS_PERMITS,
    BOUNCED;

    /** What a value says; null: nothing of contact. */
    @Nullable
    Answer answer(ContactValue value) {
        return switch (this) {
            case REFUSES ->
                switch (value) {
                    case YES, OUT, FORBIDDEN, DAY -> Answer.REFUSED;
                    case NO, ALLOWED, NOTHING, UNASKED, UNTOLD, BOUNCED -> null;
                    case DECLINED, NOT_YET, EVERY, OTHER -> Answer.UNCLEAR;
                };
            case MAY_REFUSE ->
                switch (value) {
                    case NO, ALLOWED, NOTHING, UNASKED, UNTOLD -> null;
                    case YES, OUT, FORBIDDEN, DAY, DECLINED, NOT_YET, BOUNCED, EVERY, OTHER -> Answer.UNCLEAR;
                };
            case STANDING -> value == ContactValue.OUT || value == ContactValue.FORBIDDEN ? Answer.REFUSED : null;
            case PERMITS ->
                switch (value) {
                    case YES, ALLOWED -> Answer.YES;
                    case NOT_YET -> Answer.NOT_YET;
                    case DAY, EVERY, OTHER -> Answer.UNCLEAR;
                    case NO, DECLINED, FORBIDDEN, OUT, BOUNCED, NOTHING, UNASKED, UNTOLD -> no(value);
                };
            case PERMITS_SOMEHOW ->
                switch (value) {
                    case YES, ALLOWED, NOT_YET, DAY, EVERY, OTHER -> Answer.UNCLEAR;
                    case NO, DECLINED, FORBIDDEN, OUT, BOUNCED, NOTHING, UNASKED, UNTOLD -> no(value);
                };
            case PERHAPS_PERMITS -> no(value);
            case BOUNCED ->
                switch (value) {
                    case NO, NOTHING, UNASKED, UNTOLD -> null;
                    default -> Answer.UNREACHABLE;
                };
        };
    }

    private static @Nullable Answer no(ContactValue value) {
        return switch (value) {
            case NO, DECLINED, FORBIDDEN -> Answer.NO;
            case OUT -> Answer.REFUSED;
            default -> null;
        };
    }

    /** Whether a value may be a refusal, and nobody can tell. @param besides what else belongs under the label */
    boolean isInDoubt(ContactValue value, Besides besides) {
        return switch (this) {
            case REFUSES ->
                switch (value) {
                    case DECLINED, NOT_YET, EVERY, OTHER, UNTOLD -> true;
                    case YES, NO, FORBIDDEN, ALLOWED, OUT, BOUNCED, NOTHING, UNASKED, DAY -> false;
                };
            case MAY_REFUSE ->
                switch (value) {
                    case NO, ALLOWED, NOTHING, UNASKED -> false;
                    case YES, DECLINED, FORBIDDEN, NOT_YET, OUT, BOUNCED, UNTOLD, EVERY, DAY, OTHER -> true;
                };
            case PERMITS, PERMITS_SOMEHOW, PERHAPS_PERMITS ->
                switch (value) {
                    case NOT_YET, UNASKED, UNTOLD, OTHER -> true;
                    case YES, NO, DECLINED, FORBIDDEN, ALLOWED, OUT, BOUNCED, NOTHING, EVERY, DAY -> false;
                };
            case STANDING ->
                besides != Besides.ANYTHING && (value == ContactValue.OTHER || value == ContactValue.UNTOLD);
            case BOUNCED -> false;
        };
    }
}
