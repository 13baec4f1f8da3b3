package io.followthrough.analytics.config;

import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * How far this run has come in the topic of its own changes. A broker forgets the places of a group that was away for a week, and
 * an operator may delete them; then the changes that still lie there would be added a second time. Figures and the place that they
 * were summed to are committed together, by whichever instance: where there are figures, there is a place.
 */
final class OwnPlaces {

    private static final Logger log = LoggerFactory.getLogger(OwnPlaces.class);
    private static final String OF_CHANGES = "-changes-repartition";
    private static final long PATIENCE_SECONDS = 20;

    private final Supplier<@Nullable Set<Integer>> broker;
    private volatile Set<Integer> known = Set.of();

    OwnPlaces(KafkaAdmin properties, String applicationId) {
        this(() -> ask(properties, applicationId));
    }

    /** @param broker tells the partitions with a place; null if it does not answer */
    OwnPlaces(Supplier<@Nullable Set<Integer>> broker) {
        this.broker = broker;
    }

    /** Whether it is known where to go on in the partition; true as well while nobody can be asked. */
    boolean areKept(int partition) {
        if (known.contains(partition)) {
            return true;
        }
        var places = broker.get();
        if (places == null) {
            return true;
        }
        known = places;
        return places.contains(partition);
    }

    private static @Nullable Set<Integer> ask(KafkaAdmin properties, String applicationId) {
        // A place that is being committed is waited for, as the run itself waits for it.
        var stable = new ListConsumerGroupOffsetsOptions().requireStable(true);
        try (var admin = Admin.create(properties.getConfigurationProperties())) {
            return admin
                    .listConsumerGroupOffsets(applicationId, stable)
                    .partitionsToOffsetAndMetadata()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .keySet()
                    .stream()
                    .filter(place -> place.topic().equals(applicationId + OF_CHANGES))
                    .map(place -> place.partition())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (ExecutionException | TimeoutException failed) {
            log.warn("the broker does not say how far {} has come: {}", applicationId, failed.toString());
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
