package io.followthrough.intake.adapters;

import io.followthrough.events.Topics;
import io.followthrough.events.UnreadPart;
import io.followthrough.intake.adapters.Adapter.Understood;
import io.followthrough.intake.adapters.Deliveries.Entry;
import io.followthrough.intake.adapters.Deliveries.Outcome;
import io.followthrough.intake.application.CheckedInput;
import io.followthrough.intake.application.Input;
import io.followthrough.intake.application.Intake;
import io.followthrough.intake.application.SenderIds;
import io.followthrough.intake.application.Trace;
import io.followthrough.intake.domain.Origin;
import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.messaging.RejectedRecords;
import io.followthrough.kit.access.AccessKeys;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.messaging.RawRecord;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Makes captures and activities of deliveries. What nobody understands is kept whole, for it may be somebody. */
public final class TakeInDeliveries {

    private static final Logger log = LoggerFactory.getLogger(TakeInDeliveries.class);
    /** Header of a kept delivery: which sender it came from. */
    static final String SENDER = "followthrough-sender";

    private final Intake intake;
    private final SenderIds ids;
    private final EventPublisher publisher;
    private final Deliveries deliveries;
    private final InstantSource clock;

    public TakeInDeliveries(
            Intake intake, SenderIds ids, EventPublisher publisher, Deliveries deliveries, InstantSource clock) {
        this.intake = intake;
        this.ids = ids;
        this.publisher = publisher;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * A call of a sender that proved who it is.
     *
     * @param headers by their names in lower case
     * @param body as it came, to be kept when it is not understood
     */
    record Received(Sender sender, Map<String, String> headers, String contentType, byte[] body) {}

    /**
     * Returns once all of it is in Kafka, taken in or kept.
     *
     * @param json what the body says: one delivery, or a list of them
     * @throws io.followthrough.kit.messaging.EventsNotPublishedException if the broker does not acknowledge
     */
    Entry take(Received received, Validated<JsonNode> json) {
        var seen = switch (json) {
            case Validated.Refused<JsonNode>(var unreadable) -> new Seen(List.of(), unreadable, List.of());
            case Validated.Accepted<JsonNode>(var body) -> see(received, body);
        };
        publisher.publish(seen.events());
        if (!seen.wrong().isEmpty()) {
            publisher.publishRaw(RejectedRecords.of(kept(received), seen.wrong(), clock.instant()));
        }
        var problems = new ArrayList<>(seen.wrong());
        problems.addAll(seen.ignored());
        seen.events().forEach(event -> Intake.unreadable(event).forEach(part -> problems.add(warning(part))));
        var ids = seen.events().stream().map(event -> event.envelope().id()).toList();
        return note(new Entry(
                UUID.randomUUID().toString(), received.sender().id(), clock.instant(), seen.outcome(), ids, problems));
    }

    /** What became of the parts of a delivery. */
    private record Seen(List<Outgoing> events, List<Problem> wrong, List<Problem> ignored) {

        Outcome outcome() {
            if (events.isEmpty()) {
                return wrong.isEmpty() && !ignored.isEmpty() ? Outcome.IGNORED : Outcome.KEPT;
            }
            return Outcome.TAKEN_IN;
        }
    }

    private Seen see(Received received, JsonNode body) {
        var all = received.sender().adapter().deliveries(body);
        var seen = new Seen(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var looked = new ArrayList<Validated<CheckedInput>>();
        var places = new ArrayList<String>();
        for (int i = 0; i < all.size(); i++) {
            var place = all.size() > 1 || body.isArray() ? "[" + i + "]" : "";
            var adapter = received.sender().adapter();
            var delivery = Delivery.of(all.get(i), received.headers());
            switch (adapter.understand(delivery)) {
                case Understood.Ignored(var why) ->
                    seen.ignored().add(new Problem(place, why, "nothing follows of it"));
                case Understood.Unknown(var why, var remedy) -> seen.wrong().add(new Problem(place, why, remedy));
                case Understood.As as -> {
                    var position = i;
                    // What was done is known before who came is answered by what it makes needless.
                    Stream.concat(adapter.besides(delivery).stream(), Stream.of(as))
                            .forEach(said -> {
                                looked.add(look(received, said, position));
                                places.add(place);
                            });
                }
            }
        }
        var outcomes = ids.hold(looked);
        for (int i = 0; i < outcomes.size(); i++) {
            var place = places.get(i);
            switch (outcomes.get(i)) {
                case Validated.Accepted<Outgoing>(var event) -> seen.events().add(event);
                case Validated.Refused<Outgoing>(var wrong) ->
                    wrong.forEach(problem -> seen.wrong().add(place.isEmpty() ? problem : problem.within(place)));
            }
        }
        return seen;
    }

    /** A call that did not prove who made it. */
    void refused(Sender sender, Problem why) {
        note(new Entry(
                UUID.randomUUID().toString(), sender.id(), clock.instant(), Outcome.REFUSED, List.of(), List.of(why)));
    }

    private Validated<CheckedInput> look(Received received, Understood.As as, int position) {
        return intake.look(
                new Input(as.kind(), as.fields(), origin(received, as.id(), position), Trace.NONE, clock.instant()));
    }

    /** One that has an id is the same wherever it stands when it is sent again. */
    private static Origin origin(Received received, @Nullable String id, int position) {
        var sender = "webhook " + received.sender().id();
        return id == null
                ? new Origin.KeyedRequest(
                        sender, AccessKeys.hash(new String(received.body(), StandardCharsets.ISO_8859_1)), position)
                : new Origin.PublishedEvent(sender, id);
    }

    private static Problem warning(UnreadPart part) {
        return new Problem(part.field(), part.problem(), part.remedy());
    }

    private RawRecord kept(Received received) {
        var headers = new RecordHeaders();
        headers.add("content-type", received.contentType().getBytes(StandardCharsets.UTF_8));
        headers.add(SENDER, received.sender().id().getBytes(StandardCharsets.UTF_8));
        return new RawRecord(
                Topics.INBOUND_REJECTED,
                -1,
                -1,
                clock.instant(),
                received.sender().id().getBytes(StandardCharsets.UTF_8),
                headers,
                received.body());
    }

    /** The list is for people to look at: it must not cost a delivery that is in Kafka. */
    private Entry note(Entry entry) {
        try {
            deliveries.note(entry);
        } catch (RuntimeException notNoted) {
            log.warn(
                    "delivery of {} is not in the list: {}",
                    entry.source(),
                    notNoted.getClass().getName());
        }
        return entry;
    }
}
