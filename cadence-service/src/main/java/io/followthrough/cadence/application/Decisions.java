package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Diaries.Release;
import io.followthrough.cadence.domain.followup.Change;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CadenceEvent;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentPaused;
import io.followthrough.events.Event;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.EventType;
import io.followthrough.events.Topics;
import io.followthrough.kit.messaging.EventsNotPublishedException;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.messaging.PoisonEventException;
import io.followthrough.kit.store.Aggregate;
import io.followthrough.kit.store.AggregateProcessor;
import io.followthrough.kit.store.Decision;
import io.followthrough.kit.store.SetAside;
import io.followthrough.kit.store.Work;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes decisions down: state, inbox and outbox in one write; then gives back what ended holds; then tells others. A broker
 * that is away keeps nobody from what follows a written decision: the outbox tells it later.
 */
public final class Decisions {

    private static final Logger log = LoggerFactory.getLogger(Decisions.class);
    /** After the broker took nothing, so long nobody waits for it again; the sweep tells what was left. */
    private static final Duration BROKER_AWAY = Duration.ofSeconds(10);

    /**
     * One decision to be made about one person.
     *
     * @param causeId of the event or call behind it; the ids of what it causes are derived from it
     * @param cause the event; null for what the clock or somebody's call asks for
     */
    public record Matter(
            String prospectId,
            String causeId,
            @Nullable EventEnvelope<?> cause,
            Function<@Nullable FollowUp, Change> decide) {

        /** What the clock or somebody's call asks for. */
        Matter(String prospectId, String causeId, Function<@Nullable FollowUp, Change> decide) {
            this(prospectId, causeId, null, decide);
        }

        static Matter of(String prospectId, EventEnvelope<?> cause, Function<@Nullable FollowUp, Change> decide) {
            return new Matter(prospectId, cause.id(), cause, decide);
        }
    }

    /** What begins at this very moment is being made, and counts. */
    private static final Duration JUST_BEGUN = Duration.ofMillis(1);

    private static final URI SOURCE = URI.create("/services/cadence");

    private final AggregateProcessor<FollowUp> processor;
    private final Diaries diaries;
    private final SetAside setAside = new SetAside();
    private volatile long tryAgainAt = System.nanoTime();

    public Decisions(AggregateProcessor<FollowUp> processor, Diaries diaries) {
        this.processor = processor;
        this.diaries = diaries;
    }

    /** For what a person or the clock asks for. Once written it is done, whether it can be told at once or not. */
    public void make(List<Matter> matters, Instant now) {
        tell(write(matters, now));
    }

    /** The same for what the clock asks for: whoever cannot be decided about is set aside, and all others are decided about. */
    void makeForEach(List<Matter> matters, Instant now) {
        tell(writeForEach(matters, now));
    }

    /**
     * For events that come again until they are handled.
     *
     * @param known those of the people whom somebody has loaded a moment ago: they are not loaded again
     * @throws EventsNotPublishedException if it is written and could not be told: when it comes again it is only told
     */
    void makeAndTell(List<Matter> matters, Collection<Aggregate<FollowUp>> known, Instant now) {
        processor.publish(write(matters, known, now));
    }

    /**
     * For the intention to do something at once: it is told with what comes of it. Whoever cannot be decided about is set aside.
     *
     * @return what was written and has something to tell
     */
    List<Aggregate<FollowUp>> intend(List<Matter> matters, Instant now) {
        return writeForEach(matters, now);
    }

    /** Those about whom nothing can be decided. */
    public SetAside setAside() {
        return setAside;
    }

    /** What {@link #intend} wrote a while ago, but for what others have told since. */
    void tellLeft(List<Aggregate<FollowUp>> written) {
        tell(processor.left(written));
    }

    /** Now if the broker is there, else by the sweep. */
    private void tell(List<Aggregate<FollowUp>> written) {
        if (written.isEmpty() || System.nanoTime() - tryAgainAt < 0) {
            return;
        }
        try {
            processor.publish(written);
        } catch (EventsNotPublishedException away) {
            tryAgainAt = System.nanoTime() + BROKER_AWAY.toNanos();
            log.warn("{} decisions are written and told later: {}", written.size(), away.getMessage());
        }
    }

    private List<Aggregate<FollowUp>> writeForEach(List<Matter> matters, Instant now) {
        try {
            return write(matters, now);
        } catch (PoisonEventException oneOfThem) {
            var written = new ArrayList<Aggregate<FollowUp>>();
            for (var matter : matters) {
                try {
                    written.addAll(write(List.of(matter), now));
                } catch (PoisonEventException fault) {
                    setAside.put(matter.prospectId(), fault);
                }
            }
            return written;
        }
    }

    private List<Aggregate<FollowUp>> write(List<Matter> matters, Instant now) {
        return write(matters, List.of(), now);
    }

    private List<Aggregate<FollowUp>> write(List<Matter> matters, Collection<Aggregate<FollowUp>> known, Instant now) {
        var ended = new LinkedHashSet<Release>();
        var works = new ArrayList<Work<FollowUp>>();
        for (var matter : matters) {
            works.add(new Work<>(matter.prospectId(), matter.causeId(), matter.cause(), state -> {
                var change = matter.decide().apply(state);
                ended.addAll(releases(state, change));
                return new Decision<>(change.followUp(), outgoing(matter, change.facts(), now));
            }));
        }
        var written = processor.write(works, known);
        if (!ended.isEmpty()) {
            diaries.release(ended, now.plus(JUST_BEGUN));
        }
        return written;
    }

    /** What ended or paused holds no time any more. */
    private static Set<Release> releases(@Nullable FollowUp before, Change change) {
        var released = new LinkedHashSet<Release>();
        for (var fact : change.facts()) {
            switch (fact) {
                case EnrolmentFinished finished
                when finished.repId() != null -> released.add(new Release(finished.repId(), finished.enrolmentId()));
                case EnrolmentPaused paused
                when before != null && before.next().enrolment() != null ->
                    released.add(new Release(before.next().enrolment().repId(), paused.enrolmentId()));
                default -> {}
            }
        }
        if (change.followUp().next().is(Kind.ENROLLED)) {
            // Paused and planned anew in one go: what it holds now is the new plan's.
            change.followUp()
                    .enrolment()
                    .ifPresent(runs -> released.remove(new Release(runs.repId(), runs.enrolmentId())));
        }
        return released;
    }

    /** Its place in the person's story is given to each when it is written. */
    private static List<Outgoing> outgoing(Matter matter, List<Event> facts, Instant now) {
        var outgoing = new ArrayList<Outgoing>();
        var cause = matter.cause();
        for (var fact : facts) {
            var id = DerivedIds.of(
                    matter.causeId(),
                    matter.prospectId(),
                    EventType.of(fact).wireName(),
                    String.valueOf(outgoing.size()));
            var envelope = new EventEnvelope<>(
                    id,
                    SOURCE,
                    matter.prospectId(),
                    now,
                    cause == null ? null : cause.correlationId(),
                    cause == null ? null : cause.id(),
                    cause == null ? null : cause.traceparent(),
                    fact);
            outgoing.add(new Outgoing(topicOf(fact), envelope));
        }
        return outgoing;
    }

    private static String topicOf(Event fact) {
        return switch (fact) {
            case CadenceEvent ignored -> Topics.PROSPECTS_TOUCHES;
            case ActivityRecorded ignored -> Topics.ACTIVITIES_CAPTURED;
            default -> throw new IllegalStateException(fact.getClass().getSimpleName() + " is not for us to tell");
        };
    }
}
