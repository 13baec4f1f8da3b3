package io.followthrough.cadence.config;

import io.followthrough.kit.messaging.StartBacklog;
import io.followthrough.kit.rebuild.KnownStore;
import io.followthrough.kit.time.Alarm;
import io.followthrough.kit.time.MovableClock;
import io.followthrough.kit.time.Repeating;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * Makes pollers that look often while something is due soon, and otherwise sleep until it rings: a follow-up was written
 * here. What another instance writes is found at the next look.
 */
final class Pollers {

    private final CadenceProperties.Polling polling;
    private final LivedTime time;
    private final Alarm alarm;
    private final KnownStore store;
    private final StartBacklog backlog;

    /**
     * @param store without which nothing may be done: nobody would know what was done before
     * @param backlog that is heard before anybody is written to
     */
    Pollers(CadenceProperties.Polling polling, LivedTime time, Alarm alarm, KnownStore store, StartBacklog backlog) {
        this.polling = polling;
        this.time = time;
        this.alarm = alarm;
        this.store = store;
        this.backlog = backlog;
    }

    /** For what is said to people: it waits until what came in before the start is heard. */
    Repeating speaker(String name, boolean enabled, Runnable round, Predicate<Instant> isDueBy) {
        return poller(name, enabled, () -> speak(round), isDueBy);
    }

    /** Does nothing as long as what came in before the start is not heard. */
    void speak(Runnable round) {
        if (backlog.isHeard()) {
            round.run();
        }
    }

    /** For what is done at each hour of a clock that is moved, too, before it shows the next. */
    Repeating living(String name, Runnable round, Predicate<Instant> isDueBy) {
        if (polling.enabled()) {
            time.bring(new MovableClock.Life() {
                @Override
                public void live() {
                    store.work(round);
                }

                @Override
                public boolean isDueBy(Instant then) {
                    return isDueBy.test(then);
                }
            });
        }
        return poller(name, round, isDueBy);
    }

    /** @param isDueBy whether the round would find something to do at that time */
    Repeating poller(String name, Runnable round, Predicate<Instant> isDueBy) {
        return poller(name, true, round, isDueBy);
    }

    /** @param enabled false: it never runs */
    Repeating poller(String name, boolean enabled, Runnable round, Predicate<Instant> isDueBy) {
        return alarm.wakes(Repeating.whenDue(name, polling.interval(), polling.enabled() && enabled, () -> {
            store.work(round);
            return pause(isDueBy);
        }));
    }

    /** A clock that somebody moves wakes nobody. */
    private Duration pause(Predicate<Instant> isDueBy) {
        return time.isMovable() || isDueBy.test(time.source().instant().plus(polling.idle()))
                ? polling.interval()
                : polling.idle();
    }
}
