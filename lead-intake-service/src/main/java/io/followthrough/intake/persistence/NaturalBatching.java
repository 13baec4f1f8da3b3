package io.followthrough.intake.persistence;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoTimeoutException;
import io.followthrough.kit.patience.Callers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends together what comes while an earlier batch is under way: many callers share one round trip, and a caller who comes
 * alone waits for nobody. One of those who wait carries the batch of all, so that limits of time that hold for callers hold
 * for batches.
 *
 * @param <I> what a caller brings
 * @param <O> what it takes home
 */
final class NaturalBatching<I, O> {

    private final Function<List<I>, List<O>> roundTrip;
    private final int most;
    private final Duration longest;
    private final ArrayDeque<Caller<I, O>> waiting = new ArrayDeque<>();
    private boolean underWay;

    /**
     * @param roundTrip answers in the order of what it is given; never called twice at the same moment
     * @param most so many go together
     * @param longest to wait for earlier batches, if the caller has so much patience left
     */
    NaturalBatching(Function<List<I>, List<O>> roundTrip, int most, Duration longest) {
        this.roundTrip = roundTrip;
        this.most = most;
        this.longest = longest;
    }

    /**
     * Throws what the round trip threw, to all who shared it.
     *
     * @throws MongoTimeoutException if earlier batches take too long
     */
    O call(I input) {
        var caller = new Caller<I, O>(input);
        synchronized (this) {
            waiting.add(caller);
            if (!underWay) {
                underWay = true;
                caller.turn.complete(true);
            }
        }
        if (awaitTurn(caller)) {
            carry();
        }
        return caller.answer();
    }

    private boolean awaitTurn(Caller<I, O> caller) {
        var begin = System.nanoTime();
        try {
            return caller.turn.get(Callers.left(longest).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLate) {
            return leave(caller, new MongoTimeoutException("the store is still busy with the calls before this one"));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return leave(caller, new MongoInterruptedException("waiting for the calls before this one", interrupted));
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("turns are only ever given", impossible);
        } finally {
            Callers.spent(Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    /** Whoever was given the turn at the last moment has to take it: all who come after wait for it. */
    private synchronized boolean leave(Caller<I, O> caller, MongoException reason) {
        if (caller.turn.isDone()) {
            return caller.turn.join();
        }
        waiting.remove(caller);
        throw reason;
    }

    synchronized int countWaiting() {
        return waiting.size();
    }

    private void carry() {
        var together = take();
        try {
            var answers = roundTrip.apply(
                    together.stream().map(caller -> caller.input).toList());
            for (var i = 0; i < together.size(); i++) {
                together.get(i).answer = answers.get(i);
            }
        } catch (RuntimeException | Error failed) {
            together.forEach(caller -> caller.failure = failed);
        } finally {
            together.forEach(caller -> caller.turn.complete(false));
            handOver();
        }
    }

    private synchronized List<Caller<I, O>> take() {
        var together = new ArrayList<Caller<I, O>>();
        while (!waiting.isEmpty() && together.size() < most) {
            together.add(waiting.remove());
        }
        return together;
    }

    private synchronized void handOver() {
        var next = waiting.peek();
        underWay = next != null;
        if (next != null) {
            next.turn.complete(true);
        }
    }

    /** Its fields are written before its turn is completed, and read after. */
    private static final class Caller<I, O> {

        private final I input;
        /** True: carry the next batch. False: the answer is there. */
        private final CompletableFuture<Boolean> turn = new CompletableFuture<>();

        private @Nullable O answer;
        private @Nullable Throwable failure;

        private Caller(I input) {
            this.input = input;
        }

        private O answer() {
            switch (failure) {
                case RuntimeException failed -> throw failed;
                case Error failed -> throw failed;
                case null, default -> {}
            }
            if (answer == null) {
                throw new IllegalStateException("a round trip without an answer for " + input);
            }
            return answer;
        }
    }
}
