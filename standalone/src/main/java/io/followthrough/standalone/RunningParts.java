package io.followthrough.standalone;

import io.followthrough.kit.life.AwaitedPart;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts parts one after the other and stops them in reverse. Told to stop while it is still starting, it finishes the
 * part at hand, unless that waits for a part that runs elsewhere and is away; it starts no more, and stops what runs.
 */
final class RunningParts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunningParts.class);

    private static final long BETWEEN_LOOKS_MILLIS = 200;

    private final Progress progress;
    private final ReentrantLock parts = new ReentrantLock();
    private final Deque<Running> running = new ArrayDeque<>();
    private volatile boolean stopping;

    RunningParts(Progress progress) {
        this.progress = progress;
    }

    private record Running(Part part, AutoCloseable handle) {}

    /**
     * @throws Exception what the part threw that did not start; those before it keep running until {@link #close()}
     */
    void start(List<Part> parts) throws Exception {
        for (var part : parts) {
            start(part, progress);
        }
    }

    /** One more part, of which nothing is shown. */
    void startQuietly(Part part) throws Exception {
        start(part, Progress.NONE);
    }

    private void start(Part part, Progress told) throws Exception {
        parts.lock();
        try {
            if (stopping) {
                return;
            }
            told.starting(part);
            long begin = System.nanoTime();
            running.push(new Running(part, part.starter().start()));
            var took = Duration.ofNanos(System.nanoTime() - begin);
            LOG.info("{} is ready on {} after {} ms", part.name(), part.address(), took.toMillis());
            told.started(part, took);
        } finally {
            parts.unlock();
        }
    }

    /** What was started at this address. */
    Optional<AutoCloseable> at(String address) {
        parts.lock();
        try {
            return running.stream()
                    .filter(part -> part.part().address().equals(address))
                    .map(Running::handle)
                    .findFirst();
        } finally {
            parts.unlock();
        }
    }

    /** What runs and is of this type, by the name that it was started under. */
    <T> Map<String, T> running(Class<T> type) {
        var found = new LinkedHashMap<String, T>();
        parts.lock();
        try {
            running.descendingIterator().forEachRemaining(part -> {
                if (type.isInstance(part.handle())) {
                    found.put(part.part().name(), type.cast(part.handle()));
                }
            });
        } finally {
            parts.unlock();
        }
        return found;
    }

    boolean isStopping() {
        return stopping;
    }

    /** Stops every part, the last started first. One that fails to stop does not keep the others from it. */
    @Override
    public void close() {
        stopping = true;
        awaitPartAtHand();
        try {
            stopAll();
        } finally {
            parts.unlock();
        }
    }

    /** What it waits for may never come, and one wait may follow another. */
    private void awaitPartAtHand() {
        while (true) {
            AwaitedPart.giveUp();
            try {
                if (parts.tryLock(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                parts.lock();
                return;
            }
        }
    }

    private void stopAll() {
        while (!running.isEmpty()) {
            var last = running.pop();
            progress.stopping(last.part());
            try {
                last.handle().close();
                LOG.info("{} has stopped", last.part().name());
            } catch (Exception e) {
                LOG.warn("{} did not stop cleanly", last.part().name(), e);
            }
        }
    }
}
