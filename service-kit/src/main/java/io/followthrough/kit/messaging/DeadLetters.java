package io.followthrough.kit.messaging;

import io.followthrough.events.Topics;
import io.followthrough.kit.metrics.MetricNames;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaAdmin;

/** Keeps what could not be processed, as it came, with the reason. The topic is {@code <topic>.<group>.dlt}. */
public final class DeadLetters {

    public static final String REASON = "followthrough-reason";
    public static final String ATTEMPTS = "followthrough-attempts";
    public static final String STACK = "followthrough-stack";
    public static final String ORIGIN = "followthrough-origin";

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final String NINETY_DAYS = String.valueOf(90L * 24 * 60 * 60 * 1000);
    private static final int LONGEST_STACK = 8_000;

    private final EventPublisher publisher;
    private final KafkaAdmin admin;
    private final MeterRegistry meters;
    private final Set<String> created = ConcurrentHashMap.newKeySet();

    public DeadLetters(EventPublisher publisher, KafkaAdmin admin, MeterRegistry meters) {
        this.publisher = publisher;
        this.admin = admin;
        this.meters = meters;
    }

    /** @throws EventsNotPublishedException if the letter could not be written; the record must then not be committed */
    void put(RawRecord unprocessed, String group, String reason, int attempts, @Nullable Throwable cause) {
        var topic = Topics.deadLetters(unprocessed.topic(), group);
        createOnce(topic);
        var letter = unprocessed.to(topic);
        header(letter, REASON, reason);
        header(letter, ATTEMPTS, String.valueOf(attempts));
        header(letter, ORIGIN, unprocessed.topic() + "-" + unprocessed.partition() + "@" + unprocessed.offset());
        if (cause != null) {
            header(letter, STACK, stack(cause));
        }
        publisher.publishRaw(List.of(letter));
        meters.counter(MetricNames.DEAD_LETTERS, "topic", unprocessed.topic()).increment();
        log.warn(
                "dead letter from {}-{}@{}: {}",
                unprocessed.topic(),
                unprocessed.partition(),
                unprocessed.offset(),
                cause == null ? "unreadable" : cause.getClass().getName());
    }

    private void createOnce(String topic) {
        if (created.add(topic)) {
            admin.createOrModifyTopics(new NewTopic(topic, 1, (short) -1).configs(Map.of("retention.ms", NINETY_DAYS)));
        }
    }

    private static void header(RawRecord letter, String name, String value) {
        letter.headers().remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String stack(Throwable cause) {
        var text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return text.getBuffer()
                .substring(0, Math.min(LONGEST_STACK, text.getBuffer().length()));
    }
}
