package io.followthrough.analytics.topology;

import io.followthrough.analytics.domain.metric.Change;
import io.followthrough.analytics.domain.metric.ConversionRate;
import io.followthrough.analytics.domain.metric.Goal;
import io.followthrough.events.MetricUpdated;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/** Collects changes, and publishes the cells that they change a few times a second: a thousand changes of a cell make one record. */
final class CellsProcessor implements Processor<String, Change, String, MetricUpdated> {

    private final Duration pause;
    private final Goal goal;
    private @Nullable PendingChanges pending;

    /** @param pause between two publications */
    CellsProcessor(Duration pause, Goal goal) {
        this.pause = pause;
        this.goal = goal;
    }

    static Set<StoreBuilder<?>> stores() {
        return Set.of(PendingChanges.store(), Cells.store());
    }

    @Override
    public void init(ProcessorContext<String, MetricUpdated> context) {
        var waiting = new PendingChanges(context.getStateStore(PendingChanges.STORE));
        var cells = new Cells(
                context.getStateStore(Cells.STORE),
                context.getStateStore(MetricsTopology.readings(ConversionRate.NAME)),
                goal);
        var publication =
                new Publication(waiting, cells, (key, update, now) -> context.forward(new Record<>(key, update, now)));
        context.schedule(pause, PunctuationType.WALL_CLOCK_TIME, publication::run);
        pending = waiting;
    }

    @Override
    public void process(Record<String, Change> record) {
        Objects.requireNonNull(pending, "init comes first").add(record.value());
    }
}
