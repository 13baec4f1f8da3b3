package io.followthrough.analytics.topology;

import io.followthrough.analytics.domain.Folding;
import io.followthrough.analytics.domain.Handover;
import io.followthrough.events.Decoded;
import io.followthrough.events.EventCodec;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.ProspectMerged;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Folds each event into the person it is about. */
final class EventsProcessor implements Processor<@Nullable String, byte @Nullable [], String, Outcome> {

    private final ZoneId zone;
    private @Nullable People people;

    EventsProcessor(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public void init(ProcessorContext<String, Outcome> context) {
        people = new People(context, zone);
    }

    /** @throws UnreadableEventException if the record is kept as a dead letter */
    @Override
    public void process(Record<@Nullable String, byte @Nullable []> record) {
        switch (EventCodec.decode(record.headers(), record.value())) {
            case Decoded.Readable(var event) -> fold(record.key(), event);
            case Decoded.UnknownType _, Decoded.Forgotten _ -> {
                // Written by a newer version, for readers that know it; or nothing is left.
            }
            case Decoded.Unreadable(var reason) -> throw new UnreadableEventException(reason);
        }
    }

    private void fold(@Nullable String id, EventEnvelope<?> event) {
        if (id == null) {
            throw new UnreadableEventException("key: missing; key the record by the prospect's id");
        }
        people().update(id, person -> Folding.fold(id, person, event), List.of(), event.time());
        // A merge is keyed by one of two prospects; the other may live in another partition.
        if (event.data() instanceof ProspectMerged merged && !id.equals(merged.mergedProspectId())) {
            people().tell(merged.mergedProspectId(), Handover.gone(merged.prospectId(), event.time()));
        }
    }

    private People people() {
        return Objects.requireNonNull(people, "init comes first");
    }
}
