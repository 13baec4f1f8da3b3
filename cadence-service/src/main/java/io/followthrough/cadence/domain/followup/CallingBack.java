package io.followthrough.cadence.domain.followup;

import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import java.time.Instant;
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

    private CallingBack() {}

    /** Whether this is the call for which the day was named. */
    static boolean isFor(PlannedTouch touch) {
        return ASKED.equals(touch.reason());
    }

    /** Of a cadence that begins on the day for which a call was asked, the first call is that one. */
    static List<PlannedTouch> marked(List<PlannedTouch> touches, FollowUp followUp, Instant now) {
        var call = ASKED.equals(followUp.next().reason())
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

    /**
     * Whether the call is still to come and news of qualification change nothing about it. Who is won, lost or left meanwhile,
     * or shows interest anew, is answered at once.
     */
    static boolean isAwaited(FollowUp followUp, Profile now, @Nullable Profile before, Instant at) {
        var next = followUp.next();
        return next.cause() == WakeCause.CALL_BACK
                && next.at() != null
                && next.at().isAfter(at)
                && before != null
                && isOpen(now, before)
                && !showsInterestAnew(now, before);
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
