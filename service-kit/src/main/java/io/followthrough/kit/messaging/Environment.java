package io.followthrough.kit.messaging;

import com.mongodb.MongoException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Tells a broken environment, where waiting helps, from a fault of our own, where it does not. */
public final class Environment {

    private Environment() {}

    public static boolean isDown(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case MongoException store -> {
                    return StoreFailures.arePassing(store);
                }
                case EventsNotPublishedException ignored -> {
                    return true;
                }
                case KafkaException ignored -> {
                    return true;
                }
                case EnvironmentDownException ignored -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
