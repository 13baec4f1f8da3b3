package io.followthrough.kit.config;

import io.followthrough.kit.life.AwaitedPart;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** While it is made, the broker is waited for: topics are made only once, and a broker that comes later would make its own. */
final class AwaitedBroker {

    private static final int ANSWER_MILLIS = 2_000;

    /** @param setting that names it */
    AwaitedBroker(Map<String, Object> admin, String setting) {
        var settings = new HashMap<>(admin);
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, "broker-awaited");
        AwaitedPart.await(
                "the broker at " + addresses(settings.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)) + " ("
                        + setting + ")",
                () -> ask(settings));
    }

    private static String addresses(@Nullable Object servers) {
        return servers instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(servers);
    }

    /** A client for each time: none is made while no name server knows the broker, as before its container is there. */
    private static void ask(Map<String, Object> settings) throws Exception {
        try (var broker = Admin.create(settings)) {
            broker.describeCluster().clusterId().get(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
        } catch (KafkaException notMade) {
            throw notMade.getCause() instanceof ConfigException why ? why : notMade;
        }
    }
}
