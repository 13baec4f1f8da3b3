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
     * Forgets outboxes that were published, and raises the version: whoever decided with the full outbox in hand decides
     * again. An outbox that has grown meanwhile is left as it is, to whoever made it grow.
     *
     * @param aggregates as they are stored: with the version that {@link #save} gave them
     * @return ids of those that were left as they are
     */
    Set<String> published(Collection<Aggregate<S>> aggregates);

    /** What is being published of this store by this process. */
    Publications publications();
}
