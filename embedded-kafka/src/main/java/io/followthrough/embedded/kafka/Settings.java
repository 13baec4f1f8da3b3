package io.followthrough.embedded.kafka;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How an {@link EmbeddedKafka} is to run.
 *
 * @param dataDirectory where topics, offsets and the cluster's metadata are kept; made and formatted when it is new
 * @param host the address to listen on; the broker asks nobody who they are, so stay on the loopback address
 * @param port the port to listen on, or 0 for any free one
 * @param advertised the address that clients are told to connect to, as {@code host:port}, when it is not the listener's
 * @param brokerProperties Kafka's own broker properties that replace the defaults of {@link BrokerProperties}
 */
public record Settings(
        Path dataDirectory, String host, int port, Optional<String> advertised, Map<String, String> brokerProperties) {

    static final String LOOPBACK = "127.0.0.1";

    public Settings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 (any free one) to 65535, but is " + port);
        }
        brokerProperties = Map.copyOf(brokerProperties);
    }

    /** A broker that keeps its data in {@code dataDirectory} and listens on a free loopback port. */
    public static Settings in(Path dataDirectory) {
        return new Settings(dataDirectory, LOOPBACK, 0, Optional.empty(), Map.of());
    }

    /** The same, listening on {@code port}. */
    public Settings onPort(int port) {
        return new Settings(dataDirectory, host, port, advertised, brokerProperties);
    }

    /** The same, listening on {@code host}; anything but a loopback address lets the network in unasked. */
    public Settings onHost(String host) {
        return new Settings(dataDirectory, host, port, advertised, brokerProperties);
    }

    /** The same, telling clients to connect to {@code hostAndPort} ({@code kafka.example:9092}). */
    public Settings advertisedAs(String hostAndPort) {
        return new Settings(dataDirectory, host, port, Optional.of(hostAndPort), brokerProperties);
    }

    /** The same, with one of Kafka's own broker properties replaced. */
    public Settings with(String brokerProperty, String value) {
        var properties = new HashMap<>(brokerProperties);
        properties.put(brokerProperty, value);
        return new Settings(dataDirectory, host, port, advertised, properties);
    }
}
