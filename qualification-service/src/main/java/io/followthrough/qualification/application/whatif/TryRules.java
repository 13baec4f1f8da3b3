package io.followthrough.qualification.application.whatif;

import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.kit.store.Aggregate;
import io.followthrough.qualification.application.Everybody;
import io.followthrough.qualification.application.rulebook.RulesInForce;
import io.followthrough.qualification.domain.Difference;
import io.followthrough.qualification.domain.Prospect;
import io.followthrough.qualification.domain.Qualification;
import io.followthrough.qualification.domain.WhatIf;
import io.followthrough.qualification.rules.RulesFile;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries rules on everybody, one trial at a time on a thread of its own, so that the work of the day goes on. */
public final class TryRules implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TryRules.class);
    private static final int BATCH = 500;
    private static final int MOST_WAITING = 8;
    private static final String STOPPED = "the service was stopped meanwhile; ask again";

    private final RulesInForce inForce;
    private final Everybody everybody;
    private final Trials trials;
    private final InstantSource clock;
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("qualification-whatif").daemon().factory());
    private volatile boolean stopping;

    public TryRules(RulesInForce inForce, Everybody everybody, Trials trials, InstantSource clock) {
        this.inForce = inForce;
        this.everybody = everybody;
        this.trials = trials;
        this.clock = clock;
    }

    /**
     * On whom to try. What is null takes everybody.
     *
     * @param limit most people; ids are hashes, so the first ones are as good as drawn by lot
     * @param stage as it is under the rules in force
     * @param road as it is under the rules in force
     * @param examples most people named per kind of change
     */
    public record Scope(
            @Nullable Long limit,
            @Nullable Stage stage,
            @Nullable Road road,
            int examples) {

        boolean includes(Difference difference) {
            return (stage == null || difference.stageBefore() == stage)
                    && (road == null || difference.roadBefore() == road);
        }
    }

    /**
     * @param patience how long to wait for the end
     * @return the trial as far as it is then
     * @throws io.followthrough.qualification.rules.InvalidRulesException naming line, field and remedy
     * @throws java.util.concurrent.RejectedExecutionException while too many are waiting
     */
    public Trial start(String document, Scope scope, String by, Duration patience) {
        var other = new Qualification(RulesFile.read("rules", document));
        var edition = inForce.edition();
        var trial = new Trial(
                UUID.randomUUID().toString(),
                Trial.State.WAITING,
                by,
                clock.instant(),
                edition.version().version(),
                everybody.count(),
                0,
                null,
                null);
        trials.put(trial);
        var running = worker.submit(() -> run(trial, new WhatIf(edition.qualification(), other), scope));
        return await(running, patience).or(() -> trials.find(trial.id())).orElse(trial);
    }

    public Optional<Trial> find(String id) {
        return trials.find(id);
    }

    private static Optional<Trial> await(Future<Trial> running, Duration patience) {
        try {
            return Optional.of(running.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException later) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a trial ended without a result", failed);
        }
    }

    private Trial run(Trial trial, WhatIf whatIf, Scope scope) {
        var result = trial;
        try {
            result = compare(trial, whatIf, scope);
        } catch (RuntimeException failure) {
            // Not its message: it may quote what somebody wrote.
            log.error("trial {} failed: {}", trial.id(), failure.getClass().getName());
            result = trial.failed("a fault of ours; it is logged");
        }
        trials.put(result);
        return result;
    }

    private Trial compare(Trial trial, WhatIf whatIf, Scope scope) {
        var tally = new Tally(scope.examples());
        var looked = 0L;
        var lastId = "";
        List<Aggregate<Prospect>> piece;
        do {
            if (stopping) {
                return trial.failed(STOPPED);
            }
            piece = everybody.after(lastId, BATCH);
            var left = scope.limit() == null ? Long.MAX_VALUE : scope.limit() - tally.people();
            differences(piece, whatIf, trial)
                    .filter(scope::includes)
                    .limit(left)
                    .forEach(tally::add);
            looked += piece.size();
            lastId = piece.isEmpty() ? lastId : piece.getLast().id();
            trials.put(trial.at(looked));
        } while (piece.size() == BATCH && (scope.limit() == null || tally.people() < scope.limit()));
        return trial.with(looked, tally.report());
    }

    /** Merged people live on in others; of erased ones nothing is known. */
    private static Stream<Difference> differences(List<Aggregate<Prospect>> people, WhatIf whatIf, Trial trial) {
        return people.stream()
                .map(Aggregate::state)
                .filter(Objects::nonNull)
                .filter(prospect -> prospect.mergedInto() == null && !prospect.isErased())
                .map(prospect -> whatIf.difference(prospect, trial.asOf()));
    }

    @Override
    public void close() throws InterruptedException {
        stopping = true;
        worker.shutdown();
        worker.awaitTermination(10, TimeUnit.SECONDS);
    }
}
