package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Way;
import io.followthrough.cadence.domain.planning.PlannedContact;
import io.followthrough.events.TemplateVariant;
import io.followthrough.events.TimeWindow;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchOutcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One promised contact and what became of it.
 *
 * @param attempt 1 for the first
 * @param changedAt when it came into its state
 * @param notBefore after a passing failure: when it is tried again
 * @param reason why it is in its state; another state has another reason, or none
 * @param spent minutes that it took
 */
public record PlannedTouch(
        int step,
        int attempt,
        TouchChannel channel,
        @Nullable TemplateVariant template,
        Instant plannedAt,
        TimeWindow window,
        int minutes,
        TouchState state,
        Instant changedAt,
        @Nullable Instant notBefore,
        @Nullable Lease lease,
        @Nullable TouchOutcome outcome,
        @Nullable String reason,
        @Nullable Double spent) {

    public boolean isSentByItself() {
        return Way.isSentByItself(channel);
    }

    /** Whether a representative speaks with the person. */
    boolean isTalk() {
        return channel == TouchChannel.CALL || channel == TouchChannel.VISIT;
    }

    public boolean isDueMail(Instant now) {
        return state == TouchState.PLANNED && isSentByItself() && !dueAt().isAfter(now);
    }

    Instant dueAt() {
        return notBefore == null ? plannedAt : notBefore;
    }

    PlannedTouch to(TouchState newState, @Nullable String newReason, Instant now) {
        return new PlannedTouch(
                step, attempt, channel, template, plannedAt, window, minutes, newState, now, null, null, outcome,
                newReason, spent);
    }

    /** In other words of the same template; null leaves them. */
    PlannedTouch worded(@Nullable String variant) {
        return variant == null || template == null
                ? this
                : new PlannedTouch(
                        step,
                        attempt,
                        channel,
                        new TemplateVariant(template.id(), variant),
                        plannedAt,
                        window,
                        minutes,
                        state,
                        changedAt,
                        notBefore,
                        lease,
                        outcome,
                        reason,
                        spent);
    }

    PlannedTouch sending(Lease newLease, Instant now) {
        return new PlannedTouch(
                step,
                attempt,
                channel,
                template,
                plannedAt,
                window,
                minutes,
                TouchState.SENDING,
                now,
                null,
                newLease,
                outcome,
                null,
                spent);
    }

    /** Whatever became of the sending, the lease is remembered so that its holder can still report. */
    PlannedTouch unconfirmed(String newReason, Instant now) {
        return new PlannedTouch(
                step,
                attempt,
                channel,
                template,
                plannedAt,
                window,
                minutes,
                TouchState.UNCONFIRMED,
                now,
                null,
                lease,
                outcome,
                newReason,
                spent);
    }

    PlannedTouch again(Instant retryAt, String newReason, Instant now) {
        return new PlannedTouch(
                step,
                attempt,
                channel,
                template,
                plannedAt,
                window,
                minutes,
                TouchState.PLANNED,
                now,
                retryAt,
                null,
                outcome,
                newReason,
                spent);
    }

    /** What it waited for is over with the waiting: only what was left out keeps why. */
    PlannedTouch ended(TouchState newState, TouchOutcome newOutcome, @Nullable Double newSpent, Instant now) {
        return new PlannedTouch(
                step,
                attempt,
                channel,
                template,
                plannedAt,
                window,
                minutes,
                newState,
                now,
                null,
                null,
                newOutcome,
                newState == state ? reason : null,
                newSpent);
    }

    PlannedTouch movedTo(Instant newPlannedAt, TimeWindow newWindow, Instant now) {
        return new PlannedTouch(
                step,
                attempt,
                channel,
                template,
                newPlannedAt,
                newWindow,
                minutes,
                TouchState.PLANNED,
                now,
                null,
                null,
                null,
                null,
                null);
    }

    /** At another time and, if a way was closed meanwhile, another way. */
    PlannedTouch replanned(PlannedContact contact, @Nullable TemplateVariant newTemplate, Instant now) {
        return new PlannedTouch(
                step,
                attempt,
                contact.way().channel(),
                contact.way().channel() == channel ? template : newTemplate,
                contact.at(),
                contact.window(),
                contact.minutes(),
                TouchState.PLANNED,
                now,
                null,
                null,
                null,
                null,
                null);
    }

    /** The next try of the same contact. */
    PlannedTouch nextTry(Instant at, TimeWindow newWindow, Instant now) {
        return new PlannedTouch(
                step,
                attempt + 1,
                channel,
                template,
                at,
                newWindow,
                minutes,
                TouchState.PLANNED,
                now,
                null,
                null,
                null,
                null,
                null);
    }

    boolean isHeldBy(String token) {
        return lease != null && lease.token().equals(token);
    }
}
