package io.followthrough.kit.privacy;

import io.followthrough.events.ProspectErased;
import io.followthrough.events.Topics;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.KafkaEventPublisher;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.messaging.RawRecord;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Seals what tells about people on the topics that are kept for ever, and destroys the key of whoever is erased once that
 * is told.
 */
public final class SealingPublisher implements EventPublisher {

    private final KafkaEventPublisher publisher;
    private final KeyIssuer issuer;

    public SealingPublisher(KafkaEventPublisher publisher, KeyIssuer issuer) {
        this.publisher = publisher;
        this.issuer = issuer;
    }

    @Override
    public void publish(List<Outgoing> events) {
        Predicate<Outgoing> erases = event -> event.envelope().data() instanceof ProspectErased;
        var erased = subjects(events, erases);
        var people = subjects(events, event -> Topics.SEALED.contains(event.topic()));
        people.removeAll(erased);
        if (people.isEmpty() && erased.isEmpty()) {
            publisher.publish(events);
            return;
        }
        publisher.publish(events, issuer.sealing(people));
        if (!erased.isEmpty()) {
            issuer.forget(erased);
        }
    }

    private static Set<String> subjects(List<Outgoing> events, Predicate<Outgoing> which) {
        return events.stream()
                .filter(which)
                .map(event -> event.envelope().subject())
                .collect(Collectors.toSet());
    }

    @Override
    public void publishRaw(List<RawRecord> records) {
        publisher.publishRaw(records);
    }
}
