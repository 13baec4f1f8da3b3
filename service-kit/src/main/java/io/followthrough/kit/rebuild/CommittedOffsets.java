package io.followthrough.kit.rebuild;

import io.followthrough.kit.messaging.EnvironmentDownException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/** What consumer groups have committed at the broker. */
record CommittedOffsets(Map<String, Object> settings) implements Function<String, Map<TopicPartition, Long>> {

    private static final int PATIENCE_SECONDS = 3;
    /** By itself closing waits for a question that a silent broker was asked, for minutes. */
    private static final Duration CLOSING = Duration.ofSeconds(1);

    /** @throws EnvironmentDownException if the broker does not tell */
    @Override
    public Map<TopicPartition, Long> apply(String group) {
        var admin = Admin.create(settings);
        try {
            var committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            var offsets = new HashMap<TopicPartition, Long>();
            committed.forEach((partition, at) -> {
                if (at != null) {
                    offsets.put(partition, at.offset());
                }
            });
            return offsets;
        } catch (ExecutionException | TimeoutException away) {
            throw new EnvironmentDownException("the broker does not tell what was committed", away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EnvironmentDownException("interrupted", interrupted);
        } finally {
            admin.close(CLOSING);
        }
    }
}
