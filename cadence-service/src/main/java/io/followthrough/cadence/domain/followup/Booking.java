package io.followthrough.cadence.domain.followup;

import io.followthrough.events.ActivityRecorded;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that stands in a calendar that is not ours.
 *
 * @param by where it was booked; null if nobody says
 * @param repId whose meeting it is, if the booking names a representative
 * @param host e-mail address of whoever it is with, if the booking names one
 */
public record Booking(
        Instant from,
        Instant to,
        @Nullable String by,
        @Nullable String repId,
        @Nullable String host) {

    /** Names of the answers that say when it begins, where it was booked and with whom it is. */
    static final String BEGINS = "meetingAt";

    private static final String BOOKED_BY = "bookedBy";
    private static final String WITH = "meetingWith";

    private static final Duration USUAL = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(12);
    /** No contact of ours has it. */
    private static final int STEP = 9;

    static Booking of(ActivityRecorded activity) {
        var to = Objects.requireNonNull(activity.until());
        var answers = activity.answers();
        return new Booking(
                begins(answers.get(BEGINS), to), to, answers.get(BOOKED_BY), activity.repId(), answers.get(WITH));
    }

    private static Instant begins(@Nullable String text, Instant to) {
        try {
            var from = text == null ? null : Instant.parse(text.strip());
            return from != null && from.isBefore(to) && !from.plus(LONGEST).isBefore(to) ? from : to.minus(USUAL);
        } catch (DateTimeException noTime) {
            return to.minus(USUAL);
        }
    }

    /** Somebody else of us has it, whoever is named where it was booked. */
    public static Change given(FollowUp followUp, String repId) {
        var booking = followUp.memory().booking();
        return Change.quietly(
                booking == null
                        ? followUp
                        : followUp.with(followUp.memory()
                                .booked(new Booking(booking.from, booking.to, booking.by, repId, booking.host))));
    }

    public Meeting toMeeting() {
        return new Meeting(from, (int) Duration.between(from, to).toMinutes(), null);
    }

    /** By which it stands in the calendar of a representative; a person has one at a time. */
    public static TouchId touch(String prospectId) {
        return new TouchId(prospectId, 0, STEP, 1);
    }

    public static boolean isOne(TouchId touch) {
        return touch.enrolment() == 0 && touch.step() == STEP;
    }
}
