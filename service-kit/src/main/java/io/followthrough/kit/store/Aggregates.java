package io.followthrough.kit.store;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The store of one kind of aggregate. */
public interface Aggregates<S> {

    /** Those of the given ids that are stored and can be read, by id. */
    Map<String, Aggregate<S>> load(Collection<String> ids);

    /**
     * Writes each aggregate if its version is still the stored one.
     *
     * @return ids that were not written because another writer was faster
     */
    Set<String> save(Collection<Aggregate<S>> aggregates);

    /** Those of the given ids that are stored in a way that this version cannot read. */
    Set<String> unreadable(Collection<String> ids);

    /**
     * Forgets outboxes that were published. An outbox that has grown meanwhile is left as it is: its entries are then
     * published once more, which readers recognise by their ids.
     *
     * @param aggregates as they are stored: with the version that {@link #save} gave them
     */
    void published(Collection<Aggregate<S>> aggregates);
}
