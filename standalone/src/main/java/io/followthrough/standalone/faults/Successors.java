package io.followthrough.standalone.faults;

import io.followthrough.standalone.faults.Row.Scene;
import io.followthrough.standalone.faults.Row.Seen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;

/** Who takes the place of killed consumers waits for the dead, and for nobody else. */
final class Successors {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private Successors() {}

    /** The second time is the worst: the broker takes those who were killed while they joined for members. */
    static Seen killedWhileJoining(Scene scene) {
        var services = scene.plant().services;
        try (var admin = Admin.create(Map.of("bootstrap.servers", scene.plant().bootstrapServers()));
                var customers = new Customers(scene.plant()).come(20)) {
            Patience.until(
                    "every group is stable",
                    Duration.ofMinutes(2),
                    () -> !assigned(admin).containsValue(Set.of()));
            var before = assigned(admin);
            services.kill();
            services.launch();
            var joining = Patience.comes(Duration.ofMinutes(2), () -> isAnybodyJoining(admin));
            services.kill();
            services.start();
            var begin = System.nanoTime();
            Patience.comes(Duration.ofMinutes(8), () -> assigned(admin).equals(before));
            var waited = Duration.ofNanos(System.nanoTime() - begin);
            customers.come(20);
            var broken = new ArrayList<String>();
            if (!joining) {
                broken.add("nobody was seen joining");
            }
            if (waited.compareTo(LONGEST_WAIT) > 0) {
                broken.add("groups without their partitions for " + waited.toSeconds() + " s after the start");
            }
            return Rows.balanced(
                    scene,
                    customers,
                    broken,
                    "killed, and again while it joined; %d groups had their partitions %.1f s after it was ready; "
                            .formatted(before.size(), waited.toMillis() / 1000.0));
        }
    }

    /** The partitions of each group; none while it is not stable. */
    private static Map<String, Set<TopicPartition>> assigned(Admin admin) {
        var assigned = new TreeMap<String, Set<TopicPartition>>();
        groups(admin).forEach((id, group) -> {
            var partitions = new HashSet<TopicPartition>();
            if (group.groupState() == GroupState.STABLE) {
                group.members()
                        .forEach(member -> partitions.addAll(member.assignment().topicPartitions()));
            }
            assigned.put(id, Set.copyOf(partitions));
        });
        return assigned;
    }

    private static boolean isAnybodyJoining(Admin admin) {
        return groups(admin).values().stream().anyMatch(group -> group.groupState() == GroupState.PREPARING_REBALANCE);
    }

    private static Map<String, ConsumerGroupDescription> groups(Admin admin) {
        try {
            var ids = admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                    .map(GroupListing::groupId)
                    .toList();
            return admin.describeConsumerGroups(ids).all().get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
