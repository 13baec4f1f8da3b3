package io.followthrough.analytics.topology;

import io.followthrough.analytics.domain.Folding;
import io.followthrough.analytics.domain.Times;
import io.followthrough.events.Decoded;
import io.followthrough.events.EventCodec;
import io.followthrough.events.EventEnvelope;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Folds each event into the person it is about. */
final class EventsProcessor implements Processor<@Nullable String, byte @Nullable [], String, Outcome> {

    private final Measuring measuring;
    private @Nullable ProcessorContext<String, Outcome> context;
    private @Nullable People people;
    private @Nullable CountedSoFar counted;

    EventsProcessor(Measuring measuring) {
        this.measuring = measuring;
    }

    @Override
    public void init(ProcessorContext<String, Outcome> context) {
        this.context = context;
        people = new People(context, measuring);
        var soFar = new CountedSoFar(context.getStateStore(CountedSoFar.STORE));
        var measuredIn = new MeasuredIn(context.getStateStore(MeasuredIn.STORE), measuring.zone());
        context.schedule(measuring.pause(), PunctuationType.WALL_CLOCK_TIME, now -> {
            measuredIn.keep();
            soFar.take().forEach(it -> context.forward(new Record<>(it.key(), new Outcome.CameSoFar(it), now)));
        });
        counted = soFar;
    }

    /** @throws UnreadableEventException if the record is kept as a dead letter */
    @Override
    public void process(Record<@Nullable String, byte @Nullable []> record) {
        var passedOver = timeIfPassedOver(record);
        if (passedOver.isPresent()) {
            count(passedOver.get());
            return;
        }
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
        Times.fault(event).ifPresent(fault -> {
            throw new UnreadableEventException(fault);
        });
        var everybody = Objects.requireNonNull(people, "init comes first");
        everybody.update(id, prospect -> Folding.fold(id, prospect, event), event.time());
        // A merge is keyed by one of two prospects; the other may live in another partition.
        Folding.tells(id, event).forEach(everybody::tell);
        count(event.time());
    }

    /** The time of an event that changes nobody, by its headers: reading it would cost as much as one that does. */
    private static Optional<Instant> timeIfPassedOver(Record<@Nullable String, byte @Nullable []> record) {
        return EventCodec.type(record.headers())
                .filter(type -> record.key() != null && Folding.PASSED_OVER.contains(type))
                .flatMap(_ -> EventCodec.time(record.headers()))
                .filter(Times::isInTime);
    }

    private void count(Instant at) {
        Objects.requireNonNull(context, "init comes first")
                .recordMetadata()
                .ifPresent(record -> Objects.requireNonNull(counted, "init comes first")
                        .add(record.topic(), record.partition(), at));
    }
}
