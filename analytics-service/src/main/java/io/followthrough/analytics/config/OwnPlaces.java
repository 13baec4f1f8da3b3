package io.followthrough.analytics.config;

import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * How far this run had come in the topic of its own changes when it was started. A broker forgets the places of a group that was
 * away for a week, and an operator may delete them; then the changes that still lie there would be added a second time.
 */
final class OwnPlaces {

    private static final Logger log = LoggerFactory.getLogger(OwnPlaces.class);
    private static final String OF_CHANGES = "-changes-repartition";
    private static final long PATIENCE_SECONDS = 20;

    private final KafkaAdmin properties;
    private final String applicationId;
    private volatile @Nullable Set<Integer> known;

    OwnPlaces(KafkaAdmin properties, String applicationId) {
        this.properties = properties;
        this.applicationId = applicationId;
    }

    /** To be called before the run goes on, which leaves new places. */
    void look() {
        try (var admin = Admin.create(properties.getConfigurationProperties())) {
            known = admin
                    .listConsumerGroupOffsets(applicationId)
                    .partitionsToOffsetAndMetadata()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .keySet()
                    .stream()
                    .filter(place -> place.topic().equals(applicationId + OF_CHANGES))
                    .map(place -> place.partition())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (ExecutionException | TimeoutException failed) {
            log.warn("the broker does not say how far {} had come: {}", applicationId, failed.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it is known where to go on in the partition; true as well while nobody could ask. */
    boolean areKept(int partition) {
        var places = known;
        return places == null || places.contains(partition);
    }
}
