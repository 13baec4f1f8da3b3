package io.followthrough.kit.config;

import io.followthrough.kit.life.FailureText;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.context.SmartLifecycle;

/**
 * Whether the broker answers. It is asked every two seconds on a thread of its own, so that a probe never waits: down as soon
 * as there was no answer for {@link #PATIENCE}, up with the next one. While it is silent it is asked again at once, so that one
 * lost answer does not make it down.
 */
final class BrokerHealth extends AbstractHealthIndicator implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration PAUSE_IN_SILENCE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int ANSWER_MILLIS = 2_000;
    private static final long RECONNECT_MILLIS = 1_000;

    private final Map<String, Object> settings;
    private final Object stopping = new Object();
    private volatile boolean running;
    private volatile long answeredAt = System.nanoTime();
    private volatile String trouble = "it was not asked yet";

    BrokerHealth(Map<String, Object> admin) {
        super("Kafka does not answer");
        settings = new HashMap<>(admin);
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MILLIS);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, "broker-health");
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var silence = Duration.ofNanos(System.nanoTime() - answeredAt);
        if (running && silence.compareTo(PATIENCE) < 0) {
            health.up();
        } else {
            health.down().withDetail("silent for", silence.toSeconds() + " s").withDetail("trouble", trouble);
        }
    }

    @Override
    public void start() {
        running = true;
        answeredAt = System.nanoTime();
        Thread.ofPlatform().name("broker-health").daemon().start(this::watch);
    }

    private void watch() {
        try (var broker = Admin.create(settings)) {
            while (running) {
                var pause = answers(broker) ? PAUSE : PAUSE_IN_SILENCE;
                synchronized (stopping) {
                    stopping.wait(pause.toMillis());
                }
            }
        } catch (InterruptedException | KafkaException ended) {
            trouble = FailureText.of(ended);
        }
    }

    private boolean answers(Admin broker) throws InterruptedException {
        try {
            broker.describeCluster().clusterId().get(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
            answeredAt = System.nanoTime();
            return true;
        } catch (ExecutionException | TimeoutException silent) {
            trouble = FailureText.of(silent);
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
        synchronized (stopping) {
            stopping.notifyAll();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
