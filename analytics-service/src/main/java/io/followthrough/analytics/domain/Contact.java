package io.followthrough.analytics.domain;

import io.followthrough.events.Road;
import io.followthrough.events.Touch;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchOutcome;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A touch that was made.
 *
 * @param templateVariant {@code template} or {@code template:variant}
 * @param madeAt when it was first reported as made
 * @param reportedAt when the newest report of it was written; its outcome holds
 * @param millis time that the rep says it took, 0 when nobody said
 */
public record Contact(
        String touchId,
        TouchChannel channel,
        String cadence,
        int step,
        @Nullable String templateVariant,
        @Nullable String repId,
        Road road,
        Instant madeAt,
        Instant reportedAt,
        @Nullable TouchOutcome outcome,
        long millis) {

    /** What changed last in who counts as having answered, for the definitions of what rests on it. */
    public static final String WHO_ANSWERS =
            "Who writes that they want no more has answered; who is said to have left the company has not.";

    /** What changed last in what counts as delivered. */
    public static final String WHAT_IS_DELIVERED =
            "A bounce counts however late it comes; surveys are e-mails, and bounce as such.";

    /** By time. */
    public static final Comparator<Contact> IN_ORDER =
            Comparator.<Contact, Instant>comparing(contact -> contact.madeAt()).thenComparing(Contact::touchId);

    private static final Comparator<Contact> NEWEST_REPORT = Comparator.comparing(Contact::reportedAt)
            .thenComparing(Contact::millis)
            .thenComparing(Contact::outcome, Comparator.nullsFirst(Comparator.naturalOrder()));

    static Contact of(Touch touch, Instant at) {
        var template = touch.template();
        return new Contact(
                touch.touchId(),
                touch.channel(),
                touch.cadence().id(),
                touch.step(),
                template == null
                        ? null
                        : template.variant() == null ? template.id() : template.id() + ":" + template.variant(),
                touch.repId(),
                touch.road(),
                at,
                at,
                touch.outcome(),
                Act.millis(touch.minutes()));
    }

    /** Two reports of the same touch. */
    Contact join(Contact other) {
        var newest = NEWEST_REPORT.compare(this, other) >= 0 ? this : other;
        var first = madeAt.isBefore(other.madeAt) ? madeAt : other.madeAt;
        return newest.madeAt.equals(first) ? newest : newest.madeAt(first);
    }

    /** Whether the touch itself says that somebody answered. */
    public boolean isAnswered() {
        return outcome != null
                && switch (outcome) {
                    case CONNECTED,
                            MEETING_BOOKED,
                            MEETING_HELD,
                            CALL_BACK,
                            NOT_INTERESTED,
                            WRONG_PERSON,
                            LANGUAGE_BARRIER,
                            OPTED_OUT,
                            VISITED,
                            REPLIED -> true;
                    // That somebody has left is said by others.
                    case SENT,
                            NO_ANSWER,
                            VOICEMAIL,
                            DONE,
                            BOUNCED,
                            NO_SHOW,
                            WRONG_NUMBER,
                            LEFT_COMPANY,
                            GATEKEEPER,
                            POSTED -> false;
                };
    }

    /** Whether it is sent as an e-mail, whatever it is for. */
    public boolean isEmail() {
        return switch (channel) {
            case EMAIL, NEWSLETTER, SURVEY -> true;
            case CALL, SOCIAL, VISIT, LETTER -> false;
        };
    }

    private Contact madeAt(Instant instant) {
        return new Contact(
                touchId, channel, cadence, step, templateVariant, repId, road, instant, reportedAt, outcome, millis);
    }
}
