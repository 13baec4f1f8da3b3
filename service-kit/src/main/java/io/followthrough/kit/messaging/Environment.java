package io.followthrough.kit.messaging;

import com.mongodb.MongoException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Tells a broken environment, where waiting helps, from a fault of our own, where it does not. */
public final class Environment {

    private Environment() {}

    /** For the log: in our own words where we have any. Those of others may hold what people wrote, and are left out. */
    public static String reason(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EnvironmentDownException ours) {
                return String.valueOf(ours.getMessage());
            }
        }
        return failure.getClass().getName();
    }

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
