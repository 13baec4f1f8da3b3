package io.followthrough.benchmarks;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.InsertOneModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;

/** The least that anybody does who keeps what comes: consume in batches, write each in bulk, commit. */
final class BulkWritePass {

    private static final String PAYLOAD = "we lose track of follow-ups ".repeat(20);

    private BulkWritePass() {}

    static void run(SystemProcess system, int records) throws Exception {
        var topic = "benchmark.bulk-" + UUID.randomUUID();
        var servers = Map.<String, Object>of("bootstrap.servers", system.bootstrapServers(), "linger.ms", 20);
        try (var admin = Admin.create(servers)) {
            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
        }
        try (var producer = new KafkaProducer<>(servers, new StringSerializer(), new StringSerializer())) {
            for (var i = 0; i < records; i++) {
                producer.send(new ProducerRecord<>(topic, "person-" + i, PAYLOAD));
            }
        }
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                system.bootstrapServers(),
                "group.id",
                topic,
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false);
        try (var store = MongoClients.create(system.store());
                var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var people = store.getDatabase("benchmark").getCollection(topic);
            consumer.subscribe(List.of(topic));
            for (var written = 0; written < records; ) {
                var batch = new ArrayList<InsertOneModel<Document>>();
                consumer.poll(Duration.ofSeconds(1))
                        .forEach(record -> batch.add(new InsertOneModel<>(
                                new Document("_id", record.key()).append("payload", record.value()))));
                if (!batch.isEmpty()) {
                    people.bulkWrite(batch);
                    consumer.commitSync();
                }
                written += batch.size();
            }
            people.drop();
        }
    }
}
