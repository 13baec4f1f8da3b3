package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.listening.AskedCall;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * "No, but call me in January": a matter that is closed with a day for a call goes on with that call, whatever else would have
 * come next.
 */
final class CallingBack {

    static final String ASKED = "asked to be called then";

    /** So long before, a promised call gets its place: sooner nobody's days are full, and later the hour may be taken. */
    static final Duration AHEAD = Duration.ofDays(7);

    /** Of a day that was named without an hour, as "in February" names one, so many more are still as asked for. */
    private static final int DAYS_ABOUT = 5;

    private static final LocalTime NO_HOUR_BEFORE = LocalTime.of(6, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final Duration HOUR = Duration.ofHours(1);

    private CallingBack() {}

    /** Whether this is the call for which the day was named. */
    static boolean isFor(PlannedTouch touch) {
        return ASKED.equals(touch.reason());
    }

    /** Of a cadence that begins with a call that was promised, the first call is that one. */
    static List<PlannedTouch> marked(List<PlannedTouch> touches, FollowUp followUp, Instant now) {
        var call = followUp.next().callAt() != null
                ? touches.stream()
                        .filter(touch -> touch.isTalk() && touch.state() == TouchState.PLANNED)
                        .findFirst()
                : Optional.<PlannedTouch>empty();
        return touches.stream()
                .map(touch -> call.filter(touch::equals).isPresent() ? touch.to(touch.state(), ASKED, now) : touch)
                .toList();
    }

    static NextAction on(Instant at) {
        return NextAction.wakeUp(WakeCause.CALL_BACK, at, ASKED);
    }

    /** The call that is promised and has no place yet. */
    static Optional<AskedCall> promised(FollowUp followUp, Places places) {
        var at = followUp.next().callAt();
        var profile = followUp.profile();
        return at == null || profile == null
                ? Optional.empty()
                : Optional.of(promised(
                        at, places.of(profile.person(), profile.company()).zone()));
    }

    private static AskedCall promised(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        if (!local.toLocalTime().isBefore(NO_HOUR_BEFORE)) {
            return new AskedCall(at, at.plus(HOUR), true);
        }
        var day = local.toLocalDate();
        return new AskedCall(
                day.atTime(MORNING).atZone(zone).toInstant(),
                day.plusDays(DAYS_ABOUT).atTime(EVENING).atZone(zone).toInstant(),
                false);
    }

    /** Whether the promise is for a day before this one: whoever wants to hear nothing until then is called on it. */
    static boolean isBefore(Instant callAt, Instant until, ZoneId zone) {
        return callAt.atZone(zone).toLocalDate().isBefore(until.atZone(zone).toLocalDate());
    }

    /**
     * Whether the call has no place yet and news of qualification change nothing about it. Who is won, lost or left meanwhile,
     * or shows interest anew, is answered at once.
     */
    static boolean isAwaited(FollowUp followUp, Profile now, @Nullable Profile before) {
        return followUp.next().callAt() != null
                && before != null
                && isOpen(now, before)
                && !showsInterestAnew(now, before);
    }

    /**
     * Whether what runs began with the call, which is still to be made. The road and the re-entry come of the same words as the
     * promise, and end nothing; what the person writes since is heard.
     */
    static boolean isToBeMade(FollowUp followUp, Profile now, @Nullable Profile before) {
        return before != null
                && isOpen(now, before)
                && Objects.equals(now.message(), before.message())
                && followUp.memory().last().isPresent()
                && followUp.enrolment()
                        .filter(running -> running.touches().stream()
                                .filter(Rerouting::isOpen)
                                .anyMatch(touch -> touch.step() == 1 && running.isAskedFor(touch)))
                        .isPresent();
    }

    private static boolean isOpen(Profile now, Profile before) {
        return switch (now.stage()) {
            case LEAD, PROSPECT, OPPORTUNITY -> true;
            // The representative has just reported the loss, and the day with it.
            case LOST -> before.stage() != Stage.CUSTOMER;
            case CUSTOMER, DISQUALIFIED, OPTED_OUT -> false;
        };
    }

    private static boolean showsInterestAnew(Profile now, Profile before) {
        return now.road() == Road.CURRENT_INTEREST
                && (before.road() != Road.CURRENT_INTEREST
                        || !Objects.equals(now.currentSince(), before.currentSince()));
    }
}
