package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Composer.Draft;
import io.followthrough.cadence.domain.followup.TouchId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A touch of one person with the e-mail for it, or the reason why there is none.
 *
 * @param wording the variant that is sent
 * @param waitsUntil since somebody else at the address has just got the same text; null if it need not
 */
record PreparedMail(
        TouchId touch,
        Draft draft,
        @Nullable String wording,
        @Nullable Instant waitsUntil) {

    PreparedMail(TouchId touch, Draft draft, @Nullable String wording) {
        this(touch, draft, wording, null);
    }

    PreparedMail waiting(@Nullable Instant until) {
        return new PreparedMail(touch, draft, wording, until);
    }
}
