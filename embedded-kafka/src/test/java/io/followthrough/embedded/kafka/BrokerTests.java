package io.followthrough.embedded.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class BrokerTests {

    @TempDir
    static Path directory;

    private static EmbeddedKafka kafka;
    private static Admin admin;

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start(Settings.in(directory).with("message.max.bytes", "2000000"));
        admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    @AfterAll
    static void stop() {
        admin.close();
        kafka.close();
    }

    @Test
    void transactionsAreSeenWhenTheyAreCommitted() throws Exception {
        Records.makeTopic(kafka.bootstrapServers(), "transactional");
        try (var producer = Records.producer(kafka.bootstrapServers(), Map.of("transactional.id", "one"))) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("transactional", "k", "given up"));
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("transactional", "k", "kept"));
            producer.commitTransaction();
        }

        assertThat(Records.read(kafka.bootstrapServers(), "transactional", "readers", 1))
                .containsExactly("kept");
    }

    @Test
    void aMisspeltTopicIsNotMade() throws Exception {
        try (var producer = Records.producer(kafka.bootstrapServers(), Map.of("max.block.ms", 500))) {
            assertThatThrownBy(() ->
                            producer.send(new ProducerRecord<>("mispelt", "x")).get())
                    .isInstanceOf(ExecutionException.class);
        }
        assertThat(admin.listTopics().names().get(60, TimeUnit.SECONDS)).doesNotContain("mispelt");
    }

    @Test
    void aRecordMayComeFromAVirtualClockFarAhead() throws Exception {
        Records.makeTopic(kafka.bootstrapServers(), "future");
        long inAYear = System.currentTimeMillis() + TimeUnit.DAYS.toMillis(365);
        try (var producer = Records.producer(kafka.bootstrapServers(), Map.of())) {
            var written = producer.send(new ProducerRecord<>("future", null, inAYear, "k", "v"))
                    .get(60, TimeUnit.SECONDS);
            assertThat(written.timestamp()).isEqualTo(inAYear);
        }
    }

    @Test
    void aBrokerPropertyCanBeReplaced() throws Exception {
        var broker = new ConfigResource(ConfigResource.Type.BROKER, Integer.toString(BrokerProperties.NODE_ID));

        var properties = admin.describeConfigs(List.of(broker))
                .all()
                .get(60, TimeUnit.SECONDS)
                .get(broker);

        assertThat(properties.get("message.max.bytes").value()).isEqualTo("2000000");
        assertThat(properties.get("transaction.state.log.num.partitions").value())
                .isEqualTo("4");
    }

    @Test
    void itListensOnTheLoopbackAddressOnly() {
        assertThat(kafka.bootstrapServers()).startsWith("127.0.0.1:");
    }

    @Test
    void aTakenPortIsTold(@TempDir Path other) throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> EmbeddedKafka.start(Settings.in(other).onPort(taken.getLocalPort())))
                    .withMessageContaining(Integer.toString(taken.getLocalPort()));
        }
    }

    @Test
    void itsInformationStaysOutOfTheLogAlsoAfterTheLogIsConfiguredAnew() {
        assertThat(logger("org.apache.kafka.raft.QuorumState").isInfoEnabled()).isFalse();
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();

        context.reset();

        assertThat(logger("org.apache.kafka.raft.QuorumState").isInfoEnabled()).isFalse();
        assertThat(logger("kafka.server.BrokerServer").isWarnEnabled()).isTrue();
        logger("kafka").setLevel(Level.INFO);
        QuietLogging.apply();
        assertThat(logger("kafka.server.BrokerServer").isInfoEnabled()).isTrue();
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
