package io.followthrough.intake.messaging;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.format.EventDeserializationException;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import io.followthrough.intake.application.Intake;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.json.CloudEventInput;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.messaging.RawRecord;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what other systems write to the inbound topics. What is valid goes on; what is not is kept as it came, with
 * everything that is wrong with it in a header. Both are in Kafka before the batch is committed.
 */
public final class InboundRecords {

    private static final Logger log = LoggerFactory.getLogger(InboundRecords.class);

    private final Intake intake;
    private final EventPublisher publisher;
    private final InstantSource clock;

    public InboundRecords(Intake intake, EventPublisher publisher, InstantSource clock) {
        this.intake = intake;
        this.publisher = publisher;
        this.clock = clock;
    }

    public void handle(List<RawRecord> records) {
        var accepted = new ArrayList<Outgoing>();
        var rejected = new ArrayList<RawRecord>();
        for (var record : records) {
            switch (checkSafely(record)) {
                case Validated.Accepted<Outgoing>(var event) -> accepted.add(event);
                case Validated.Refused<Outgoing>(var problems) -> rejected.addAll(RejectedRecords.of(record, problems));
            }
        }
        publisher.publish(accepted);
        publisher.publishRaw(rejected);
    }

    private Validated<Outgoing> check(RawRecord record) {
        return cloudEvent(record)
                .then(event -> CloudEventInput.of(event, clock.instant()))
                .then(intake::check);
    }

    /** A fault of ours must not hold up what comes after, nor drop the input that brought it to light. */
    private Validated<Outgoing> checkSafely(RawRecord record) {
        try {
            return check(record);
        } catch (RuntimeException fault) {
            log.error("cannot check {}-{}@{}", record.topic(), record.partition(), record.offset(), fault);
            return Validated.refused(
                    "", "made the check fail: " + fault.getClass().getName(), "report this to us");
        }
    }

    private static Validated<CloudEvent> cloudEvent(RawRecord record) {
        var value = record.value();
        if (value == null) {
            return notACloudEvent("it has no value");
        }
        try {
            return new Validated.Accepted<>(
                    KafkaMessageFactory.createReader(record.headers(), value).toEvent());
        } catch (CloudEventRWException | IllegalArgumentException | IllegalStateException wrong) {
            return notACloudEvent(String.valueOf(wrong.getMessage()));
        } catch (EventDeserializationException wrong) { // its message is the parser's, with class names and values
            return notACloudEvent("its JSON is broken, or lacks specversion, id, source or type");
        }
    }

    private static Validated<CloudEvent> notACloudEvent(String why) {
        return Validated.refused(
                "", "is not a CloudEvent: " + why, "send CloudEvents 1.0 in Kafka binary or structured mode");
    }
}
