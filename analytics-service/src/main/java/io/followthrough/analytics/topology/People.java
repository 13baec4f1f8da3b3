package io.followthrough.analytics.topology;

import io.followthrough.analytics.domain.Handover;
import io.followthrough.analytics.domain.Person;
import io.followthrough.analytics.domain.metric.Change;
import io.followthrough.analytics.domain.metric.Metrics;
import io.followthrough.analytics.domain.metric.Slot;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The people of one partition. What a person no longer counts for is taken back, what is new is added: cells stay exact. */
final class People {

    private static final String STORE = "people";

    private final KeyValueStore<String, Person> store;
    private final ProcessorContext<String, Outcome> context;
    private final ZoneId zone;

    People(ProcessorContext<String, Outcome> context, ZoneId zone) {
        this.store = context.getStateStore(STORE);
        this.context = context;
        this.zone = zone;
    }

    static StoreBuilder<KeyValueStore<String, Person>> store() {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STORE), Serdes.String(), JsonSerde.of(Person.class))
                .withCachingEnabled();
    }

    /**
     * @param via prospects that the news has passed already
     * @param at event time of the news
     */
    void update(String id, UnaryOperator<Person> news, List<String> via, Instant at) {
        var known = store.get(id);
        var before = known == null ? Person.NOBODY : known;
        var folded = news.apply(before);
        var onward = Handover.onward(id, folded, via, at);
        var after = onward.map(Handover.Onward::left).orElse(folded);
        if (!after.equals(before)) {
            var changes = Metrics.observe(after, zone).since(Metrics.observe(before, zone));
            store.put(id, after);
            changes.forEach((slot, counts) -> forward(slot, new Outcome.Counted(new Change(slot, counts, at))));
        }
        onward.ifPresent(it -> tell(it.to(), it.handover()));
    }

    void tell(String id, Handover handover) {
        context.forward(new Record<>(id, new Outcome.HandedOver(handover), context.currentSystemTimeMs()));
    }

    private void forward(Slot slot, Outcome.Counted counted) {
        context.forward(new Record<>(slot.series(), counted, context.currentSystemTimeMs()));
    }
}
