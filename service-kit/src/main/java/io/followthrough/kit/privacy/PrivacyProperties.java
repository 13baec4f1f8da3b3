package io.followthrough.kit.privacy;

import io.followthrough.events.Topic;
import io.followthrough.events.Topics;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the topics tell about people. The same in every service.
 *
 * @param sealing whether events about prospects are sealed under a key of the person, so that erasing somebody makes them
 *     unreadable at once. Readers outside then see what is not personal
 * @param capturesKeptFor with sealing: how long captures and activities of people not resolved yet are kept
 * @param keys what this service has to do with the keys; set by the service itself
 */
@Validated
@ConfigurationProperties("followthrough.privacy")
public record PrivacyProperties(
        @DefaultValue("false") boolean sealing,
        @DefaultValue("30d") @NotNull Duration capturesKeptFor,
        @DefaultValue("NONE") @NotNull Keys keys) {

    private static final Set<String> CAPTURES = Set.of(Topics.LEADS_CAPTURED, Topics.ACTIVITIES_CAPTURED);

    /** How long records of a topic are kept; null: for ever. */
    public @Nullable Duration retention(Topic topic) {
        var contract = topic.retention();
        return sealing
                        && CAPTURES.contains(topic.name())
                        && (contract == null || contract.compareTo(capturesKeptFor) > 0)
                ? capturesKeptFor
                : contract;
    }

    /** Part of a service in the life of keys. */
    public enum Keys {
        /** Needs nothing personal. */
        NONE,
        /** Opens events. */
        RECEIVED,
        /** Knows who is who: makes keys and destroys them. */
        ISSUED
    }
}
