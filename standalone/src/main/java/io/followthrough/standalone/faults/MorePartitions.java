package io.followthrough.standalone.faults;

import io.followthrough.standalone.faults.Row.Scene;
import io.followthrough.standalone.faults.Row.Seen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;

/** An operator gives the topics that people's events flow through twice the partitions, while they flow. */
final class MorePartitions {

    /** What analytics asks for: its counts lie by partition. */
    private static final String WAY_OUT = "followthrough.analytics.application-id";

    private MorePartitions() {}

    static Seen tried(Scene scene) {
        try (var customers = new Customers(scene.plant()).come(8, Duration.ofMillis(100))) {
            Patience.until("forms come in", Duration.ofMinutes(1), () -> customers.acknowledged.size() > 100);
            var grown = grow(scene.plant().bootstrapServers());
            Patience.pass(scene.away(60));
            customers.leave();
            var broken = new ArrayList<String>();
            scene.plant().services.stop(); // what an operator does next
            scene.plant().services.start();
            var told = Patience.comes(
                    Duration.ofMinutes(1),
                    () -> !scene.desk().isReady("ANALYTICS")
                            && scene.plant().services.printed().contains(WAY_OUT));
            if (!told) {
                broken.add("analytics does not say what to do");
            }
            scene.plant().services.stop();
            scene.plant().services.startFromNowOn("-D" + WAY_OUT + "=counted-again");
            return Rows.balanced(scene, customers, broken, grown + " topics grown; analytics counted again; ");
        }
    }

    private static int grow(String bootstrapServers) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var topics = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.matches("(leads|activities|prospects|inbound)\\..*\\.v1"))
                    .toList();
            var now = admin.describeTopics(topics).allTopicNames().get();
            admin.createPartitions(now.values().stream()
                            .collect(Collectors.toMap(
                                    topic -> topic.name(),
                                    topic -> NewPartitions.increaseTo(
                                            2 * topic.partitions().size()))))
                    .all()
                    .get();
            return topics.size();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
