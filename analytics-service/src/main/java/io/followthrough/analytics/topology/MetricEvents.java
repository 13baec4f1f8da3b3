package io.followthrough.analytics.topology;

import io.followthrough.events.DerivedIds;
import io.followthrough.events.EventCodec;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.MetricUpdated;
import io.followthrough.events.Topics;
import java.net.URI;
import java.util.Objects;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Writes readings as CloudEvents, each metric to its own topic; a cell that is no more leaves a record without value. */
final class MetricEvents implements Processor<String, @Nullable MetricUpdated, String, byte @Nullable []> {

    private static final URI SOURCE = URI.create("/services/analytics");

    private @Nullable ProcessorContext<String, byte @Nullable []> context;

    @Override
    public void init(ProcessorContext<String, byte @Nullable []> context) {
        this.context = context;
    }

    @Override
    public void process(Record<String, @Nullable MetricUpdated> record) {
        var update = record.value();
        if (update == null) {
            forward(new Record<>(record.key(), null, record.timestamp()));
            return;
        }
        var event = new EventEnvelope<>(
                DerivedIds.of("metric", record.key(), String.valueOf(update.revision())),
                SOURCE,
                record.key(),
                update.asOf(),
                null,
                null,
                null,
                update);
        var encoded = EventCodec.toRecord(Topics.metric(update.metric()), event);
        forward(new Record<>(record.key(), encoded.value(), record.timestamp(), encoded.headers()));
    }

    private void forward(Record<String, byte @Nullable []> record) {
        Objects.requireNonNull(context, "init comes first").forward(record);
    }

    /** The key begins with the metric's name. */
    static String topic(String key, byte @Nullable [] value, RecordContext context) {
        return Topics.metric(key.substring(0, key.indexOf('/')));
    }
}
