package io.followthrough.cadence.simulation;

import io.followthrough.events.Event;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.messaging.RawRecord;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What was told to others, each fact once, as readers drop what they know by its id. */
final class Published implements EventPublisher {

    private final Map<String, Event> facts = new ConcurrentHashMap<>();

    @Override
    public void publish(List<Outgoing> events) {
        events.forEach(
                event -> facts.put(event.envelope().id(), event.envelope().data()));
    }

    @Override
    public void publishRaw(List<RawRecord> records) {
        throw new AssertionError("not used here");
    }

    <E extends Event> List<E> of(Class<E> type) {
        return facts.values().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
