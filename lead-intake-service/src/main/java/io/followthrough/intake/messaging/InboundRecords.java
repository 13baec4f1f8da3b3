package io.followthrough.intake.messaging;

import io.followthrough.intake.application.CheckedInput;
import io.followthrough.intake.application.Intake;
import io.followthrough.intake.application.SenderIds;
import io.followthrough.intake.cloudevents.BinaryEvent;
import io.followthrough.intake.cloudevents.CloudEventInput;
import io.followthrough.intake.cloudevents.ReceivedEvent;
import io.followthrough.intake.cloudevents.StructuredEvent;
import io.followthrough.intake.domain.Validated;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.messaging.RawRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what other systems write to the inbound topics. What is valid goes on; what is not is kept as it came, with
 * everything that is wrong with it in a header. Both are in Kafka before the batch is committed.
 */
public final class InboundRecords {

    private static final Logger log = LoggerFactory.getLogger(InboundRecords.class);

    private static final byte[] NOTHING = {};
    /** Longer than inbound topics are kept: a record says so that was given a time which is none. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(30);

    private final Intake intake;
    private final SenderIds ids;
    private final EventPublisher publisher;
    private final InstantSource clock;
    private final InstantSource realTime;

    /** @param realTime clock of the broker's records: ours may be moved */
    public InboundRecords(
            Intake intake, SenderIds ids, EventPublisher publisher, InstantSource clock, InstantSource realTime) {
        this.intake = intake;
        this.ids = ids;
        this.publisher = publisher;
        this.clock = clock;
        this.realTime = realTime;
    }

    public void handle(List<RawRecord> records) {
        var accepted = new ArrayList<Outgoing>();
        var rejected = new ArrayList<RawRecord>();
        var outcomes = ids.hold(records.stream().map(this::checkSafely).toList());
        for (int i = 0; i < outcomes.size(); i++) {
            switch (outcomes.get(i)) {
                case Validated.Accepted<Outgoing>(var event) -> accepted.add(event);
                case Validated.Refused<Outgoing>(var problems) ->
                    rejected.addAll(RejectedRecords.of(records.get(i), problems, receivedAt(records.get(i))));
            }
        }
        publisher.publish(accepted);
        publisher.publishRaw(rejected);
    }

    private Validated<CheckedInput> check(RawRecord record) {
        return cloudEvent(record)
                .then(event -> CloudEventInput.of(event, receivedAt(record)))
                .then(intake::look);
    }

    /** What lay in the topic while nobody read it, or among the rejected, came when it came. */
    private Instant receivedAt(RawRecord record) {
        var now = clock.instant();
        var first = record.headers().lastHeader(RejectedRecords.RECEIVED);
        if (first != null && first.value() != null) {
            try {
                var then = Instant.parse(new String(first.value(), StandardCharsets.UTF_8));
                return then.isBefore(now) ? then : now;
            } catch (DateTimeParseException notOurs) {
                log.debug("{}-{}@{} says no time of ours", record.topic(), record.partition(), record.offset());
            }
        }
        var waited = Duration.between(record.timestamp(), realTime.instant());
        return waited.isNegative() || waited.compareTo(LONGEST_WAIT) > 0 ? now : now.minus(waited);
    }

    /** A fault of ours must not hold up what comes after, nor drop the input that brought it to light. */
    private Validated<CheckedInput> checkSafely(RawRecord record) {
        try {
            return check(record);
        } catch (RuntimeException | StackOverflowError fault) {
            log.error("cannot check {}-{}@{}", record.topic(), record.partition(), record.offset(), fault);
            return Validated.refused(
                    "", "made the check fail: " + fault.getClass().getName(), "report this to us");
        }
    }

    private static Validated<ReceivedEvent> cloudEvent(RawRecord record) {
        var value = record.value();
        if (value == null) {
            return Validated.refused("data", "is missing: the record has no value", "send the data as a JSON object");
        }
        var headers = new HashMap<String, byte[]>();
        record.headers().forEach(header -> {
            if (header.value() != null) {
                headers.put(header.key().toLowerCase(Locale.ROOT), header.value());
            }
        });
        var contentType = new String(headers.getOrDefault("content-type", NOTHING), StandardCharsets.UTF_8)
                .strip()
                .toLowerCase(Locale.ROOT);
        if (contentType.startsWith(StructuredEvent.CONTENT_TYPE)) {
            return StructuredEvent.read(value);
        }
        return contentType.startsWith("application/cloudevents")
                ? Validated.refused(
                        "content-type",
                        "is not read here: " + contentType,
                        "send single events, as " + StructuredEvent.CONTENT_TYPE + " or in binary mode")
                : BinaryEvent.ofKafka(headers, value);
    }
}
