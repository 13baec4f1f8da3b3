package io.followthrough.testkit;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;

/**
 * Broker and store as containers, in the versions of {@code docker-compose.yml}; started when first asked for, and gone
 * with the JVM. Needs a Docker engine.
 */
public final class ContainerPlatform {

    private static final String KAFKA_IMAGE = "apache/kafka:4.2.1";
    private static final String MONGO_IMAGE = "mongo:8";
    private static final int MONGO_PORT = 27017;

    private ContainerPlatform() {}

    public static String bootstrapServers() {
        return Broker.KAFKA.getBootstrapServers();
    }

    public static String mongoUri() {
        return "mongodb://" + Store.MONGO.getHost() + ":" + Store.MONGO.getMappedPort(MONGO_PORT);
    }

    // They end with the JVM: Testcontainers sees to it.
    private static final class Broker {
        static final KafkaContainer KAFKA = new KafkaContainer(KAFKA_IMAGE);

        static {
            KAFKA.start();
        }
    }

    private static final class Store {
        static final GenericContainer<?> MONGO =
                new GenericContainer<>(MONGO_IMAGE).withExposedPorts(MONGO_PORT).waitingFor(Wait.forListeningPort());

        static {
            MONGO.start();
        }
    }
}
