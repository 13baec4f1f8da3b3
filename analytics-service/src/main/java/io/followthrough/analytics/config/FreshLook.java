package io.followthrough.analytics.config;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Looks again for whoever asks, together for all who ask at once, and lets nobody wait long: where looking takes its time,
 * what was seen last must do. So nobody is told that nothing waits who has just sent something.
 */
final class FreshLook {

    private final Runnable look;
    private final Executor executor;
    private final Duration patience;
    private @Nullable CompletableFuture<Void> looking;
    private boolean hasBegun;

    /** @param patience of who asks */
    FreshLook(Runnable look, Executor executor, Duration patience) {
        this.look = look;
        this.executor = executor;
        this.patience = patience;
    }

    /** Returns once a look that began after this call, or shortly before it, has ended; or when patience has. */
    void await() {
        try {
            next().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException unseen) {
            // What was seen last, or that nothing is known, is told as well.
        }
    }

    /** A look that has begun may have seen too little: whoever comes later waits for the next. */
    private synchronized CompletableFuture<Void> next() {
        var now = looking;
        if (now != null && !now.isDone() && !hasBegun) {
            return now;
        }
        var after = now == null || now.isDone() ? CompletableFuture.<Void>completedFuture(null) : now;
        hasBegun = false;
        var next = after.handle((_, _) -> null).thenRunAsync(this::lookNow, executor);
        looking = next;
        return next;
    }

    private void lookNow() {
        synchronized (this) {
            hasBegun = true;
        }
        look.run();
    }
}
