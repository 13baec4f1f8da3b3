package io.followthrough.qualification.application;

import io.followthrough.events.DerivedIds;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.PoisonEventException;
import io.followthrough.kit.store.AggregateProcessor;
import io.followthrough.kit.store.Aggregates;
import io.followthrough.kit.store.Decision;
import io.followthrough.kit.store.SetAside;
import io.followthrough.kit.store.Work;
import io.followthrough.qualification.domain.Prospect;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks again at people of whom nothing was heard: silence ends current interest, and a re-entry date that has come is
 * followed by the next one. Any number of instances may look at once: whoever writes first has told it, for the ids of what
 * is told are derived from the date.
 */
public final class LookAgain {

    /** Lets others act on a date that has come before they hear of the next. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final DueProspects due;
    private final AggregateProcessor<Prospect> processor;
    private final Announcements announcements;
    private final InstantSource clock;
    private final int batch;
    private final SetAside setAside = new SetAside();

    /** @param batch people at a time */
    public LookAgain(
            DueProspects due,
            Aggregates<Prospect> prospects,
            EventPublisher publisher,
            Announcements announcements,
            InstantSource clock,
            int batch) {
        this.due = due;
        this.processor = new AggregateProcessor<>(prospects, publisher);
        this.announcements = announcements;
        this.clock = clock;
        this.batch = batch;
    }

    /** How many cannot be looked at. */
    public int setAside() {
        return setAside.count();
    }

    /** Looks at all who are due, and publishes what a crash left untold. */
    public void sweep() {
        due.publishLeftovers();
        while (lookAtSome()) {
            // until nobody is due
        }
    }

    /** @return whether there may be more */
    private boolean lookAtSome() {
        var then = clock.instant().minus(GRACE);
        var people = due.dueBy(then, batch + setAside.count()).stream()
                .filter(prospectId -> !setAside.has(prospectId))
                .toList();
        try {
            processor.process(people.stream().map(id -> look(id, then)).toList());
        } catch (PoisonEventException oneOfThem) {
            people.forEach(id -> lookAlone(id, then));
        }
        return people.size() >= batch;
    }

    /** One person whose history breaks a rule must not keep the others from theirs. */
    private void lookAlone(String prospectId, Instant then) {
        try {
            processor.process(List.of(look(prospectId, then)));
        } catch (PoisonEventException fault) {
            setAside.put(prospectId, fault);
        }
    }

    private Work<Prospect> look(String prospectId, Instant then) {
        return new Work<>(prospectId, "look/" + prospectId + "/" + then, state -> {
            var dueAt = dueAt(state);
            if (state == null) {
                throw new IllegalStateException("is not there any more");
            }
            if (dueAt == null || dueAt.isAfter(then)) {
                return Decision.quietly(state); // somebody else was faster
            }
            var cause = new NamedCause(DerivedIds.of("due", prospectId, dueAt.toString()));
            var announced = announcements.announce(state, cause);
            return new Decision<>(announced.prospect(), announced.events());
        });
    }

    private static @Nullable Instant dueAt(@Nullable Prospect state) {
        var told = state == null || state.mergedInto() != null ? null : state.issued();
        return told == null ? null : told.dueAt();
    }
}
