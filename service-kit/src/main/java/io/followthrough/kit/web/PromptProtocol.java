package io.followthrough.kit.web;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.AbstractProcessor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 with a deadline for the whole head of a request. Tomcat's own limit begins anew with every byte, so a thousand
 * connections that each send one now and then would stay as long as they like.
 */
public final class PromptProtocol extends Http11NioProtocol {

    private long headNanos = TimeUnit.SECONDS.toNanos(10);
    private @Nullable ScheduledExecutorService watch;

    /** How long the head of a request may take, from its first byte to its last. */
    void allowForHead(Duration longest) {
        headNanos = longest.toNanos();
    }

    @Override
    public void start() throws Exception {
        super.start();
        watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("slow-senders").daemon().factory());
        watch.scheduleWithFixedDelay(this::closeSlow, 1, 1, TimeUnit.SECONDS);
    }

    private void closeSlow() {
        var now = System.nanoTime();
        for (var connection : getEndpoint().getConnections()) {
            if (isSlow(connection, now)) {
                connection.close();
            }
        }
    }

    /**
     * A connection keeps its processor while more of a head is to come, and gives it back between two requests; while a
     * request is handled, the thread that does it has taken it away.
     */
    private boolean isSlow(SocketWrapperBase<?> connection, long now) {
        if (!(connection.getCurrentProcessor() instanceof AbstractProcessor processor)
                || processor.isAsync()
                || processor.isUpgrade()) {
            return false;
        }
        var begun = processor.getRequest().getStartTimeNanos();
        return begun > 0 && now - begun > headNanos;
    }

    @Override
    public void stop() throws Exception {
        if (watch != null) {
            watch.shutdownNow();
        }
        super.stop();
    }
}
