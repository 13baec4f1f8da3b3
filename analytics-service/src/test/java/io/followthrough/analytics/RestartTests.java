package io.followthrough.analytics;

import static io.followthrough.analytics.Events.MONDAY_9AM;
import static io.followthrough.analytics.Events.qualified;
import static io.followthrough.analytics.Events.won;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.embedded.kafka.EmbeddedKafka;
import io.followthrough.embedded.kafka.Settings;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.MetricUpdated;
import io.followthrough.events.Stage;
import io.followthrough.events.Topics;
import io.followthrough.testkit.TopicProbe;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Started as its main method starts it, over a broker of its own. */
class RestartTests {

    @TempDir
    private Path directory;

    @Test
    void afterARestartItGoesOnWhereItStoppedThoughItsStoresAreGone() {
        try (var kafka = EmbeddedKafka.start(Settings.in(directory.resolve("kafka")))) {
            var broker = kafka.bootstrapServers();
            try (var service = start(broker, "first")) {
                assertThat(service.isRunning()).isTrue();
                write(broker, Topics.PROSPECTS_QUALIFICATION, qualified("p-1", Stage.LEAD, "fair", 1));
                awaitCustomers(broker, 0, 1);
            }
            write(broker, Topics.PROSPECTS_QUALIFICATION, qualified("p-1", Stage.CUSTOMER, "fair", 2));
            write(broker, Topics.PROSPECTS_QUALIFICATION, qualified("p-2", Stage.LEAD, "fair", 1));
            write(broker, Topics.PROSPECTS_ACTIVITY, won("p-1", "deal", MONDAY_9AM));
            try (var service = start(broker, "second")) {
                assertThat(service.isRunning()).isTrue();
                assertThat(awaitCustomers(broker, 1, 2).revision()).isGreaterThan(1);
            }
        }
    }

    private ConfigurableApplicationContext start(String broker, String stores) {
        return AnalyticsApplication.application()
                .run(
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=" + broker,
                        "--followthrough.topics.partitions=2",
                        "--followthrough.analytics.state-dir=" + directory.resolve(stores));
    }

    private static void write(String broker, String topic, EventEnvelope<?> event) {
        try (var probe = new TopicProbe(broker, topic)) {
            probe.write(event);
        }
    }

    private static MetricUpdated awaitCustomers(String broker, double customers, double people) {
        try (var topic = new TopicProbe(broker, Topics.metric("conversion-rate"))) {
            return topic.await(
                    MetricUpdated.class,
                    update -> "CUSTOMER".equals(update.dimensions().get("to"))
                            && update.dimensions().size() == 1
                            && update.window().start() == null
                            && update.numerator() == customers
                            && update.denominator() == people);
        }
    }
}
