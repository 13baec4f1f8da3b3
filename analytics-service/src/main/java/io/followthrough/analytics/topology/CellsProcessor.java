package io.followthrough.analytics.topology;

import io.followthrough.analytics.domain.metric.Change;
import io.followthrough.events.MetricUpdated;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/** Collects changes, and publishes the cells that they change a few times a second: a thousand changes of a cell make one record. */
final class CellsProcessor implements Processor<String, Change, String, @Nullable MetricUpdated> {

    private final Measuring measuring;
    private @Nullable PendingChanges pending;

    CellsProcessor(Measuring measuring) {
        this.measuring = measuring;
    }

    static Set<StoreBuilder<?>> stores() {
        return Set.of(PendingChanges.store(), Cells.store(), Crowds.crowds(), Crowds.ranks(), Sweep.store());
    }

    @Override
    public void init(ProcessorContext<String, @Nullable MetricUpdated> context) {
        var waiting = new PendingChanges(context.getStateStore(PendingChanges.STORE));
        var published = new Published(context);
        var crowds = new Crowds(
                context.getStateStore(Crowds.CROWDS),
                context.getStateStore(Crowds.RANKS),
                context.getStateStore(Cells.STORE),
                measuring.mostValues());
        var cells = new Cells(context.getStateStore(Cells.STORE), crowds, published, measuring.goal());
        var sweep = new Sweep(
                context.getStateStore(Sweep.STORE),
                measuring.caughtUp(),
                context.taskId().partition(),
                measuring.partitions());
        var publication =
                new Publication(waiting, cells, (key, update, now) -> context.forward(new Record<>(key, update, now)));
        context.schedule(measuring.pause(), PunctuationType.WALL_CLOCK_TIME, now -> {
            publication.run(now);
            sweep.leftOver(published, cells, now).forEach(path -> context.forward(new Record<>(path, null, now)));
        });
        pending = waiting;
    }

    @Override
    public void process(Record<String, Change> record) {
        Objects.requireNonNull(pending, "init comes first").add(record.value());
    }
}
