package io.followthrough.analytics.topology;

import io.followthrough.analytics.domain.Handover;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Brings facts of merged prospects to those who go on for them. */
final class HandoversProcessor implements Processor<String, Handover, String, Outcome> {

    private final Measuring measuring;
    private @Nullable People people;

    HandoversProcessor(Measuring measuring) {
        this.measuring = measuring;
    }

    @Override
    public void init(ProcessorContext<String, Outcome> context) {
        people = new People(context, measuring);
    }

    @Override
    public void process(Record<String, Handover> record) {
        var handover = record.value();
        Objects.requireNonNull(people, "init comes first")
                .update(record.key(), prospect -> prospect.told(handover), handover.at());
    }
}
