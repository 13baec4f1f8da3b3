package io.followthrough.standalone.demo;

import io.followthrough.events.EventCodec;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.Topics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells contacts on the topic that the cadence service writes, because nobody else can say that a contact was made. */
final class BrokerOfThePast implements DemoPast.Broker {

    private final String bootstrapServers;

    BrokerOfThePast(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    @Override
    public void tell(List<EventEnvelope<?>> events) throws IOException, InterruptedException {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var sent = new ArrayList<Future<?>>();
            for (var event : events) {
                sent.add(producer.send(EventCodec.toRecord(Topics.PROSPECTS_TOUCHES, event)));
            }
            for (var one : sent) {
                one.get();
            }
        } catch (ExecutionException refused) {
            throw new IOException("the broker does not take the past's contacts", refused);
        }
    }
}
