package io.followthrough.qualification.application;

import io.followthrough.events.DerivedIds;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.PoisonEventException;
import io.followthrough.kit.store.Aggregate;
import io.followthrough.kit.store.AggregateProcessor;
import io.followthrough.kit.store.Aggregates;
import io.followthrough.kit.store.Decision;
import io.followthrough.kit.store.Work;
import io.followthrough.qualification.application.rulebook.Rescorings;
import io.followthrough.qualification.application.rulebook.RulesInForce;
import io.followthrough.qualification.domain.Prospect;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides everybody anew after a change of rules, a piece at a time, and tells of those of whom the new rules say something
 * else. Any instance goes on where another stopped; two that take the same piece tell the same ids.
 */
public final class Rescoring {

    private static final Logger log = LoggerFactory.getLogger(Rescoring.class);

    private final RulesInForce rules;
    private final Rescorings rescorings;
    private final Everybody everybody;
    private final Announcements announcements;
    private final AggregateProcessor<Prospect> processor;
    private final Pace pace;
    private long finished;

    /**
     * @param batch people in a piece
     * @param settling how long to wait until every instance surely follows the new rules
     */
    public record Pace(int batch, Duration settling) {}

    public Rescoring(
            RulesInForce rules,
            Rescorings rescorings,
            Everybody everybody,
            Announcements announcements,
            Aggregates<Prospect> prospects,
            EventPublisher publisher,
            Pace pace) {
        this.rules = rules;
        this.rescorings = rescorings;
        this.everybody = everybody;
        this.announcements = announcements;
        this.processor = new AggregateProcessor<>(prospects, publisher);
        this.pace = pace;
    }

    /** Does one piece, if there is something to do. */
    public void step() {
        var edition = rules.edition();
        var version = edition.version().version();
        if (finished == version
                || System.nanoTime() - edition.since() < pace.settling().toNanos()) {
            return;
        }
        var progress = rescorings.find(version).orElseGet(() -> begin(version));
        if (progress.state() == Rescorings.State.RUNNING) {
            step(progress);
        } else {
            finished = version;
        }
    }

    private Rescorings.Rescoring begin(long version) {
        rescorings.supersede(version);
        rescorings.begin(Rescorings.Rescoring.ofEverybody(version, everybody.count()));
        return rescorings.find(version).orElseThrow();
    }

    private void step(Rescorings.Rescoring progress) {
        var people = everybody.after(progress.lastId(), pace.batch());
        var told = decideAnew(people, causeOf(progress.version()));
        var upTo = people.size() < pace.batch() ? null : people.getLast().id();
        var after = progress.advanced(upTo, people.size(), told);
        if (rescorings.advance(progress, after) && after.state() == Rescorings.State.DONE) {
            log.info("rules version {}: {} people looked at, {} told of", after.version(), after.done(), after.told());
        }
    }

    private int decideAnew(List<Aggregate<Prospect>> people, NamedCause change) {
        var told = new HashSet<String>();
        var works = people.stream()
                .filter(this::needsWork)
                .map(person -> work(person.id(), change, told))
                .toList();
        try {
            processor.process(works);
        } catch (PoisonEventException oneOfThem) {
            works.forEach(this::alone);
        }
        return told.size();
    }

    /** One person whose history breaks a rule must not keep the others from theirs. */
    private void alone(Work<Prospect> work) {
        try {
            processor.process(List.of(work));
        } catch (PoisonEventException fault) {
            // Not its message: it may quote what somebody wrote.
            var cause = fault.getCause() == null ? fault : fault.getCause();
            log.error(
                    "prospect {} cannot be decided anew: {}",
                    work.aggregateId(),
                    cause.getClass().getName());
        }
    }

    /** Also when a crash left something to tell: nobody else comes by. */
    private boolean needsWork(Aggregate<Prospect> person) {
        var prospect = person.state();
        return !person.outbox().isEmpty()
                || prospect != null && isSought(prospect) && announcements.isOutdated(prospect);
    }

    /** Merged people live on in others; of erased ones nothing is told. */
    private static boolean isSought(Prospect prospect) {
        return prospect.mergedInto() == null && !prospect.isErased();
    }

    /** Whoever looks through the people again finds the same ids. */
    private static NamedCause causeOf(long rulesVersion) {
        return new NamedCause(DerivedIds.of("rules", String.valueOf(rulesVersion)));
    }

    private Work<Prospect> work(String prospectId, NamedCause change, Set<String> told) {
        return new Work<>(prospectId, change.id(), state -> {
            if (state == null) {
                throw new IllegalStateException("was erased meanwhile");
            }
            if (!isSought(state)) {
                return Decision.quietly(state);
            }
            var announced = announcements.announce(state, change);
            if (!announced.events().isEmpty()) {
                told.add(prospectId);
            }
            return new Decision<>(announced.prospect(), announced.events());
        });
    }
}
