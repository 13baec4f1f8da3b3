package io.followthrough.cadence.domain.definition;

import io.followthrough.events.TouchChannel;
import org.jspecify.annotations.Nullable;

/**
 * How one contact can be made.
 *
 * @param window id of a {@link ContactWindow}
 * @param template id of a {@link Template}, for what is sent by itself
 * @param minutes of a representative's time; null for the channel's usual effort
 */
public record Way(
        TouchChannel channel,
        String window,
        @Nullable String template,
        @Nullable Integer minutes) {

    /** Usual minutes, attempts and notes included. What is sent by itself takes nobody's time. */
    public int effort() {
        if (minutes != null) {
            return minutes;
        }
        return switch (channel) {
            case EMAIL, NEWSLETTER, SURVEY -> 0;
            case SOCIAL -> 5;
            case LETTER -> 10;
            case CALL -> 15;
            case VISIT -> 60;
        };
    }

    /** Whether a contact made this way has the time it takes. */
    public boolean fitsInto(ContactWindow place) {
        return !place.longest().minusMinutes(effort()).isNegative();
    }

    public boolean leavesByItself() {
        return isSentByItself(channel);
    }

    public static boolean isSentByItself(TouchChannel channel) {
        return switch (channel) {
            case EMAIL, NEWSLETTER, SURVEY -> true;
            case SOCIAL, LETTER, CALL, VISIT -> false;
        };
    }
}
