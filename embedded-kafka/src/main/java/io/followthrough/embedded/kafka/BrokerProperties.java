package io.followthrough.embedded.kafka;

import java.util.Properties;

/** Kafka's broker properties for one node that is broker and controller at once and shares its process and its disk. */
final class BrokerProperties {

    static final String CONTROLLER_LISTENER = "CONTROLLER";
    static final int NODE_ID = 1;
    private static final String BROKER_LISTENER = "PLAINTEXT";

    private BrokerProperties() {}

    static Properties of(Settings settings, int brokerPort, int controllerPort) {
        var properties = new Properties();
        node(properties, settings, brokerPort, controllerPort);
        singleReplica(properties);
        promptness(properties);
        footprint(properties);
        rest(properties);
        properties.putAll(settings.brokerProperties());
        return properties;
    }

    private static void node(Properties properties, Settings settings, int brokerPort, int controllerPort) {
        var listener = settings.host() + ":" + brokerPort;
        // The controller talks to nobody but the broker beside it.
        var controller = Settings.LOOPBACK + ":" + controllerPort;
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", Integer.toString(NODE_ID));
        properties.put("controller.quorum.voters", NODE_ID + "@" + controller);
        properties.put("controller.listener.names", CONTROLLER_LISTENER);
        properties.put(
                "listeners", BROKER_LISTENER + "://" + listener + "," + CONTROLLER_LISTENER + "://" + controller);
        properties.put(
                "advertised.listeners",
                BROKER_LISTENER + "://" + settings.advertised().orElse(listener));
        properties.put(
                "listener.security.protocol.map", BROKER_LISTENER + ":PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
        properties.put("log.dirs", settings.dataDirectory().toString());
        // Topics are made by the services, with the partitions they want: a misspelt name is an error, not a topic.
        properties.put("auto.create.topics.enable", "false");
        // A virtual clock may write records from far ahead; Kafka refuses more than an hour otherwise.
        properties.put("log.message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE));
    }

    private static void singleReplica(Properties properties) {
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
    }

    private static void promptness(Properties properties) {
        properties.put("group.initial.rebalance.delay.ms", "0");
        // After a hard kill the controller takes the old broker for alive until this long has passed.
        properties.put("broker.session.timeout.ms", "6000");
        properties.put("broker.heartbeat.interval.ms", "500");
    }

    private static void footprint(Properties properties) {
        properties.put("offsets.topic.num.partitions", "4");
        properties.put("transaction.state.log.num.partitions", "4");
        properties.put("share.coordinator.state.topic.num.partitions", "4");
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "4");
        properties.put("background.threads", "2");
        properties.put("group.coordinator.threads", "1");
        properties.put("share.coordinator.threads", "1");
        // Each partition maps two index files of this size while it is open.
        properties.put("log.index.size.max.bytes", Integer.toString(1 << 20));
        properties.put("log.segment.bytes", Integer.toString(64 << 20));
        properties.put("log.cleaner.dedupe.buffer.size", Integer.toString(8 << 20));
    }

    private static void rest(Properties properties) {
        // The controller would write, and sync, an empty record twice a second, by which other controllers see that it
        // lives.
        // There are none.
        properties.put("metadata.max.idle.interval.ms", "0");
    }
}
