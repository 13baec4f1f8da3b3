package io.followthrough.analytics.topology;

import io.followthrough.analytics.application.KnownPeople;
import io.followthrough.analytics.domain.Person;
import io.followthrough.analytics.domain.Prospect;
import io.followthrough.kit.messaging.EnvironmentDownException;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.QueryableStoreTypes;

/** Reads the stores of people that lie on this instance, while they are being written. */
public final class PeopleHere implements KnownPeople {

    private final Supplier<Optional<KafkaStreams>> streams;

    /** @param streams empty while they do not run */
    public PeopleHere(Supplier<Optional<KafkaStreams>> streams) {
        this.streams = streams;
    }

    @Override
    public void look(BiPredicate<String, Person> goesOn) {
        var running = streams.get()
                .orElseThrow(() -> new EnvironmentDownException("the people are being read in", (Throwable) null));
        var type = QueryableStoreTypes.<String, Prospect>keyValueStore();
        try (var all = running.store(StoreQueryParameters.fromNameAndType(People.STORE, type))
                .all()) {
            var next = true;
            while (next && all.hasNext()) {
                var entry = all.next();
                next = goesOn.test(entry.key, entry.value.person(entry.key));
            }
        } catch (InvalidStateStoreException moving) {
            throw new EnvironmentDownException("the people are being moved to another instance", moving);
        }
    }
}
