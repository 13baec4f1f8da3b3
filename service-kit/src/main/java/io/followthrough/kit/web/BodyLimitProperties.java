package io.followthrough.kit.web;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a call may bring, and how slowly.
 *
 * @param bodyLimit for every call with a key that is not named
 * @param bodyLimitWithoutKey for forms, links and everybody else who comes without a key
 * @param bodyLimits for named calls, by path or by the beginning of paths: {@code "[/v1/leads/batch]": 32MB},
 *     {@code "[/v1/webhooks/**]": 1MB}. They hold with a key and without
 * @param slowStart how long a sender may take for the head of a request, and for its body before any rate is asked for
 * @param slowestPerSecond the bytes that a sender has to bring each second after that
 */
@ConfigurationProperties("followthrough.web")
public record BodyLimitProperties(
        @DefaultValue("1MB") DataSize bodyLimit,
        @DefaultValue("256KB") DataSize bodyLimitWithoutKey,
        @DefaultValue Map<String, DataSize> bodyLimits,
        @DefaultValue("8s") Duration slowStart,
        @DefaultValue("32KB") DataSize slowestPerSecond) {

    private static final String BELOW = "/**";

    /** @return bytes; the longest name that fits counts */
    long limitOf(String path, boolean withKey) {
        return bodyLimits.entrySet().stream()
                .filter(named -> fits(named.getKey(), path))
                .max(Comparator.comparingInt(named -> named.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(withKey ? bodyLimit : bodyLimitWithoutKey)
                .toBytes();
    }

    private static boolean fits(String name, String path) {
        return name.endsWith(BELOW) ? path.startsWith(name.substring(0, name.length() - 2)) : path.equals(name);
    }

    /** The longest that so many bytes may take to come. */
    Duration timeFor(long bytes) {
        return slowStart.plusMillis(bytes * 1000 / Math.max(1, slowestPerSecond.toBytes()));
    }
}
