package io.followthrough.analytics.topology;

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
final class CellsProcessor implements Processor<String, Changes, String, @Nullable MetricUpdated> {

    private final Measuring measuring;
    private @Nullable PendingChanges pending;
    private @Nullable Runnable whenFull;
    private boolean isBegun;

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
        var sweep = new Sweep(
                context.getStateStore(Sweep.STORE),
                measuring.caughtUp(),
                context.taskId().partition(),
                measuring.partitions());
        var cells = new Cells(context.getStateStore(Cells.STORE), crowds, published, measuring.goal(), sweep::isAlone);
        if (!cells.isEmpty() && !measuring.placeKept().test(context.taskId().partition())) {
            throw new CannotGoOnException(
                    "the broker has forgotten how far the counting had come, as after a week without it or"
                            + " when its consumer group was deleted: what lies in between would be counted twice; "
                            + CannotGoOnException.COUNT_AGAIN);
        }
        var publication = new Publication(
                waiting,
                cells,
                (key, update, now) -> context.forward(new Record<>(key, update, now)),
                System::nanoTime);
        context.schedule(measuring.pause(), PunctuationType.WALL_CLOCK_TIME, now -> {
            if (!isBegun) {
                sweep.begin(published, cells, now);
                isBegun = true;
            }
            publication.run(now);
            sweep.leftOver(published, cells, now).forEach(path -> context.forward(new Record<>(path, null, now)));
        });
        pending = waiting;
        whenFull = () -> publication.piece(context.currentSystemTimeMs());
    }

    @Override
    public void process(Record<String, Changes> record) {
        var waiting = Objects.requireNonNull(pending, "init comes first");
        record.value().list().forEach(waiting::add);
        while (waiting.isFull()) {
            Objects.requireNonNull(whenFull, "init comes first").run();
        }
    }
}
