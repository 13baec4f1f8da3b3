package io.followthrough.standalone.faults;

import io.followthrough.standalone.faults.Row.Scene;
import io.followthrough.standalone.faults.Row.Seen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListGroupsOptions;

/** What an operator, or the broker's retention, takes from the services while they are away: their places, or a topic. */
final class LostOffsets {

    private LostOffsets() {}

    static Seen ofEveryGroup(Scene scene) {
        try (var customers = new Customers(scene.plant()).come(8, Duration.ofMillis(50))) {
            Patience.until("forms come in", Duration.ofMinutes(1), () -> customers.acknowledged.size() > 150);
            customers.leave();
            scene.books().balance(customers.acknowledged);
            scene.desk().advance("P1D");
            var before = new Contacts(scene.desk(), scene.books()).account().states();
            scene.plant().services.stop();
            var groups = forget(scene.plant().bootstrapServers());
            scene.plant().services.start();
            var broken = new ArrayList<String>();
            var seen = Rows.balanced(scene, customers, broken, "%d groups lost their places; ".formatted(groups));
            broken.addAll(seen.broken());
            var account = new Contacts(scene.desk(), scene.books()).account();
            if (!account.states().equals(before)) {
                broken.add("contacts were " + before + " and are " + account.states());
            }
            broken.addAll(account.faults());
            return new Seen(seen.text(), broken.stream().distinct().toList());
        }
    }

    private static int forget(String bootstrapServers) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var groups = admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                    .map(group -> group.groupId())
                    .toList();
            Patience.until("the groups are empty", Duration.ofMinutes(2), () -> areEmpty(admin, groups));
            admin.deleteConsumerGroups(groups).all().get();
            return groups.size();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static boolean areEmpty(Admin admin, List<String> groups) {
        try {
            return admin.describeConsumerGroups(groups).all().get().values().stream()
                    .allMatch(group -> group.members().isEmpty());
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A topic goes while the services run. */
    static Seen topicDeleted(Scene scene, String topic) {
        try (var customers = new Customers(scene.plant()).come(8, Duration.ofMillis(100))) {
            Patience.until("forms come in", Duration.ofMinutes(1), () -> customers.acknowledged.size() > 50);
            try (var admin =
                    Admin.create(Map.of("bootstrap.servers", scene.plant().bootstrapServers()))) {
                admin.deleteTopics(List.of(topic)).all().get();
            } catch (ExecutionException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
            Patience.pass(scene.away(30));
            customers.leave();
            scene.plant().services.stop();
            scene.plant().services.start();
            customers.come(20);
            var broken = new ArrayList<String>();
            Rows.late(customers, broken);
            return Rows.balanced(scene, customers, broken, topic + " deleted; ");
        }
    }
}
