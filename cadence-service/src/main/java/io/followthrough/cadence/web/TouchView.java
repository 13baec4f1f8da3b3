package io.followthrough.cadence.web;

import io.followthrough.cadence.domain.followup.Enrolment;
import io.followthrough.cadence.domain.followup.PlannedTouch;
import io.followthrough.cadence.domain.followup.TouchState;
import io.followthrough.events.TemplateVariant;
import io.followthrough.events.TimeWindow;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchOutcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One contact as it stands. */
record TouchView(
        String touchId,
        int step,
        int attempt,
        TouchChannel channel,
        Instant plannedAt,
        TimeWindow window,
        TouchState state,
        @Nullable TouchOutcome outcome,
        @Nullable String reason,
        String repId,
        int reservedMinutes,
        @Nullable Double minutes,
        @Nullable TemplateVariant template,
        Instant changedAt) {

    static TouchView of(Enrolment enrolment, PlannedTouch touch) {
        return new TouchView(
                enrolment.touchId(touch).toString(),
                touch.step(),
                touch.attempt(),
                touch.channel(),
                touch.plannedAt(),
                touch.window(),
                touch.state(),
                touch.outcome(),
                touch.reason(),
                enrolment.repId(),
                touch.minutes(),
                touch.spent(),
                touch.template(),
                touch.changedAt());
    }
}
