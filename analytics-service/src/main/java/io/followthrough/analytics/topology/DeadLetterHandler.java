package io.followthrough.analytics.topology;

import io.followthrough.events.Topics;
import io.followthrough.kit.messaging.DeadLetters;
import io.followthrough.kit.metrics.MetricNames;
import io.micrometer.core.instrument.Metrics;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a record that cannot be folded as a dead letter, with the reason, and goes on: one bad record must not stop the
 * measuring of all. Anything else, a broker that is away or a fault in summing, stops the task, so that nothing is skipped.
 */
public final class DeadLetterHandler implements ProcessingExceptionHandler {

    /** Names this service's dead letters: {@code <topic>.analytics.dlt}. */
    public static final String GROUP = "analytics";

    private static final Logger log = LoggerFactory.getLogger(DeadLetterHandler.class);

    /** Made by Kafka from settings that are read before ours are there, it counts where all registries of the process listen. */
    @Override
    public void configure(Map<String, ?> configs) {
        // Nothing is to be set.
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception failure) {
        if (failure instanceof KafkaException || !MetricsTopology.FOLD_EVENTS.equals(context.processorNodeId())) {
            return Response.fail();
        }
        log.warn(
                "dead letter from {}-{}@{}: {}",
                context.topic(),
                context.partition(),
                context.offset(),
                failure.getClass().getSimpleName());
        Metrics.counter(MetricNames.DEAD_LETTERS, "topic", context.topic()).increment();
        return Response.resume(List.of(letter(context, failure)));
    }

    private static ProducerRecord<byte[], byte[]> letter(ErrorHandlerContext context, Exception failure) {
        var letter = new ProducerRecord<>(
                Topics.deadLetters(context.topic(), GROUP), context.sourceRawKey(), context.sourceRawValue());
        context.headers().forEach(letter.headers()::add);
        var reason = failure.getMessage();
        header(letter, DeadLetters.REASON, reason == null ? failure.toString() : reason);
        header(letter, DeadLetters.ATTEMPTS, "1");
        header(letter, DeadLetters.ORIGIN, context.topic() + "-" + context.partition() + "@" + context.offset());
        if (!(failure instanceof UnreadableEventException)) {
            header(letter, DeadLetters.STACK, stack(failure));
        }
        return letter;
    }

    private static void header(ProducerRecord<byte[], byte[]> letter, String name, String value) {
        letter.headers().remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String stack(Exception failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
