package io.followthrough.analytics.topology;

import io.followthrough.analytics.domain.Handover;
import io.followthrough.analytics.domain.Prospect;
import io.followthrough.analytics.domain.metric.Metrics;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The people of one partition. What a person no longer counts for is taken back, what is new is added: cells stay exact. */
final class People {

    static final String STORE = "people";

    private final KeyValueStore<String, Prospect> store;
    private final ProcessorContext<String, Outcome> context;
    private final Measuring measuring;

    People(ProcessorContext<String, Outcome> context, Measuring measuring) {
        this.store = context.getStateStore(STORE);
        this.context = context;
        this.measuring = measuring;
    }

    static StoreBuilder<KeyValueStore<String, Prospect>> store() {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STORE), Serdes.String(), JsonSerde.of(Prospect.class))
                .withCachingEnabled();
    }

    /** @param at event time of the news */
    void update(String id, UnaryOperator<Prospect> news, Instant at) {
        var known = store.get(id);
        var before = known == null ? Prospect.NOBODY : known;
        var after = news.apply(before);
        if (after.equals(before)) {
            return;
        }
        var loans = after.lentSince(before, id);
        store.put(id, after.lending(loans.size()));
        loans.forEach((receiver, loan) -> tell(receiver, Handover.of(loan, at)));
        var counts = Metrics.observe(after.person(id), measuring.zone())
                .since(Metrics.observe(before.person(id), measuring.zone()));
        Changes.of(counts, at, measuring.partitions()).forEach(this::forward);
    }

    void tell(String id, Handover handover) {
        context.forward(new Record<>(id, new Outcome.HandedOver(handover), context.currentSystemTimeMs()));
    }

    private void forward(Changes changes) {
        context.forward(new Record<>(changes.key(), new Outcome.Changed(changes), context.currentSystemTimeMs()));
    }
}
