package io.followthrough.embedded.kafka;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.utils.Time;

/**
 * A Kafka broker in this process: the same code as in a cluster, as one node that is broker and controller at once.
 *
 * <p>It is ready for clients when {@link #start} returns. Its data survives {@link #close()} and, but for what the
 * operating system had not yet written when the machine itself failed, a kill of the process.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final int READY_WITHIN_SECONDS = 60;
    private static final String TRANSACTION_VERSION = "transaction.version";

    private final KafkaRaftServer server;
    private final String bootstrapServers;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedKafka(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts a broker and waits until it answers clients.
     *
     * @throws IllegalStateException when it does not start: the port is taken, the data directory is in use or was
     *     written by a newer Kafka
     */
    public static EmbeddedKafka start(Settings settings) {
        QuietLogging.apply();
        int port = settings.port() == 0 ? FreePort.on(settings.host()) : settings.port();
        var listener = settings.host() + ":" + port;
        try {
            DataDirectory.prepare(settings.dataDirectory());
            var properties = BrokerProperties.of(settings, port, FreePort.on(Settings.LOOPBACK));
            var kafka = new EmbeddedKafka(new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM), listener);
            kafka.startUp();
            return kafka;
        } catch (Exception e) {
            throw new IllegalStateException(
                    "Kafka does not start on " + listener + " with data in " + settings.dataDirectory(), e);
        }
    }

    private void startUp() throws Exception {
        try {
            server.startup();
            requireTransactionVersion(2);
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    /** Exactly-once with Kafka's newer protocol; a directory formatted by an old broker lacks it without any sign. */
    private void requireTransactionVersion(int needed)
            throws InterruptedException, ExecutionException, TimeoutException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers, "client.id", "embedded-kafka"))) {
            var features = admin.describeFeatures().featureMetadata().get(READY_WITHIN_SECONDS, TimeUnit.SECONDS);
            var found = features.finalizedFeatures().get(TRANSACTION_VERSION);
            if (found == null || found.maxVersionLevel() < needed) {
                throw new IllegalStateException(TRANSACTION_VERSION + " " + needed + " is needed, found " + found);
            }
        }
    }

    /** Where clients connect, as {@code host:port}: the listener, also when another address is advertised. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops cleanly: what was acknowledged is on disk, and the next start needs no recovery. Does nothing twice. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.shutdown();
            server.awaitShutdown();
        }
    }
}
