package io.followthrough.cadence.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.CadenceApplication;
import io.followthrough.cadence.application.Invitations;
import io.followthrough.embedded.kafka.EmbeddedKafka;
import io.followthrough.embedded.mongo.EmbeddedMongo;
import io.followthrough.events.Topics;
import io.followthrough.testkit.TcpProxy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service that starts before broker and store lives, waits, and goes on by itself. */
class StartingFirstTests {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** Of a store that would be asked, and does not answer in the second that it has in these tests. */
    private static final Duration SEVERAL_ANSWERS = Duration.ofSeconds(8);

    private final int kafkaPort = freePort();
    private final int mongoPort = freePort();
    private final int livenessPort = freePort();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path data;

    @Test
    void itWaitsAliveUntilBothAreThere() throws Exception {
        try (var starter = Executors.newSingleThreadExecutor()) {
            var starting = CompletableFuture.supplyAsync(this::service, starter);
            Awaitility.await("a sign of life")
                    .atMost(PATIENCE)
                    .until(() -> status("http://127.0.0.1:" + livenessPort + "/") == 200);
            assertThat(starting).isNotDone();

            var mongo = EmbeddedMongo.start(
                    io.followthrough.embedded.mongo.Settings.inMemory().onPort(mongoPort));
            var kafka = EmbeddedKafka.start(
                    io.followthrough.embedded.kafka.Settings.in(data).onPort(kafkaPort));
            try (mongo;
                    kafka;
                    var service = starting.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                var port = service.getEnvironment().getProperty("local.server.port");
                Awaitility.await("readiness")
                        .atMost(PATIENCE)
                        .until(() -> status("http://localhost:" + port + "/actuator/health/readiness") == 200);
                assertThat(partitions()).isEqualTo(5);
            }
        }
    }

    /** After the first sign of life, in the middle of building indexes. */
    @Test
    void aStoreThatFallsSilentDuringTheStartIsWaitedFor() throws Exception {
        var mongo = EmbeddedMongo.start(io.followthrough.embedded.mongo.Settings.inMemory());
        var kafka = EmbeddedKafka.start(
                io.followthrough.embedded.kafka.Settings.in(data).onPort(kafkaPort));
        try (mongo;
                kafka;
                var proxy = TcpProxy.before(URI.create(mongo.uri()).getPort());
                var starter = Executors.newSingleThreadExecutor()) {
            var frozen = new CountDownLatch(1);
            var starting = CompletableFuture.supplyAsync(
                    () -> service(proxy.port(), bean -> {
                        if (bean instanceof Invitations && frozen.getCount() > 0) {
                            proxy.freeze();
                            frozen.countDown();
                        }
                    }),
                    starter);
            assertThat(frozen.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            Thread.sleep(SEVERAL_ANSWERS);
            assertThat(starting).isNotDone();
            assertThat(status("http://127.0.0.1:" + livenessPort + "/")).isEqualTo(200);

            proxy.thaw();

            try (var service = starting.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                var port = service.getEnvironment().getProperty("local.server.port");
                Awaitility.await("readiness")
                        .atMost(PATIENCE)
                        .until(() -> status("http://localhost:" + port + "/actuator/health/readiness") == 200);
            }
        }
    }

    private ConfigurableApplicationContext service() {
        return service(mongoPort, bean -> {});
    }

    /** @param made is told of each bean */
    private ConfigurableApplicationContext service(int mongoPort, Consumer<Object> made) {
        var listening = new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                made.accept(bean);
                return bean;
            }
        };
        return new SpringApplicationBuilder(CadenceApplication.class)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(listening))
                .run(
                        "--spring.config.name=cadence-service",
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=127.0.0.1:" + kafkaPort,
                        "--spring.mongodb.uri=mongodb://127.0.0.1:" + mongoPort + "/?socketTimeoutMS=1000",
                        "--followthrough.life.liveness-port=" + livenessPort,
                        "--followthrough.tokens.secret=a secret of the tests only",
                        "--followthrough.topics.partitions=5");
    }

    /** The topics are made as configured, not as a broker makes what it is asked for first. */
    private int partitions() throws Exception {
        var topic = Topics.PROSPECTS_QUALIFICATION;
        try (var admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + kafkaPort))) {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()
                    .size();
        }
    }

    /** 0 while nobody answers. */
    private int status(String uri) throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(uri)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException nobody) {
            return 0;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
