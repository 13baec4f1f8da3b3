package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Way;
import io.followthrough.events.TouchChannel;
import org.jspecify.annotations.Nullable;

/**
 * A way to a person that is closed, whatever consent and addresses say.
 *
 * @param lasts until when
 * @param about the number, company or interest for which it is closed; another one opens it again
 */
public record Closure(
        TouchChannel channel,
        String reason,
        Lasts lasts,
        @Nullable String about) {

    private static final String UNWANTED = "does not want to be contacted this way";

    public enum Lasts {
        /** Until the person says otherwise. */
        FOR_GOOD,
        /** As long as the telephone number is this one. */
        WITH_NUMBER,
        /** As long as the person works there. */
        WITH_COMPANY,
        /** As long as no language is known that is another one. */
        WITH_LANGUAGE,
        /** Until the person shows interest anew. */
        WITH_INTEREST
    }

    static Closure of(TouchChannel channel, String reason, Lasts lasts, @Nullable Profile profile) {
        return new Closure(channel, reason, lasts, about(lasts, profile));
    }

    static Closure unwanted(TouchChannel channel) {
        return new Closure(channel, UNWANTED, Lasts.FOR_GOOD, null);
    }

    /** Whether the person said so, and may take it back. */
    boolean isUnwanted() {
        return reason.equals(UNWANTED);
    }

    /** Who wants no e-mail wants no surveys and newsletters by e-mail. */
    boolean closes(TouchChannel other) {
        return channel == other || (channel == TouchChannel.EMAIL && isUnwanted() && Way.isSentByItself(other));
    }

    boolean holds(Profile profile) {
        var now = about(lasts, profile);
        return about == null ? now == null || lasts == Lasts.FOR_GOOD : about.equals(now);
    }

    private static @Nullable String about(Lasts lasts, @Nullable Profile profile) {
        if (profile == null) {
            return null;
        }
        var company = profile.company();
        return switch (lasts) {
            case FOR_GOOD -> null;
            case WITH_NUMBER -> profile.person().phone();
            case WITH_COMPANY -> company == null ? null : company.domain() == null ? company.name() : company.domain();
            case WITH_LANGUAGE -> profile.person().language();
            case WITH_INTEREST -> String.valueOf(profile.currentSince());
        };
    }
}
