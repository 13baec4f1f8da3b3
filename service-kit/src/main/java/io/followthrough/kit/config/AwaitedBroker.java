package io.followthrough.kit.config;

import io.followthrough.kit.life.AwaitedPart;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;

/** While it is made, the broker is waited for: topics are made only once, and a broker that comes later would make its own. */
final class AwaitedBroker {

    private static final int ANSWER_MILLIS = 2_000;

    AwaitedBroker(Map<String, Object> admin) {
        var settings = new HashMap<>(admin);
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, "broker-awaited");
        AwaitedPart.await(
                "the broker at " + settings.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG), () -> ask(settings));
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
