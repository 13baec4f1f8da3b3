package io.followthrough.analytics;

import static io.followthrough.analytics.Events.MONDAY_9AM;
import static io.followthrough.analytics.Events.mailSent;
import static io.followthrough.analytics.Events.qualified;
import static org.awaitility.Awaitility.await;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.FirstCapture;
import io.followthrough.events.Stage;
import io.followthrough.events.Topics;
import io.followthrough.testkit.TopicProbe;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How long 100,000 people take from the broker to the metrics, captured over a year from ten sources, two decisions and
 * one e-mail each. Not a test: run it by name, {@code -Dtest=LoadMeasurement}.
 */
class LoadMeasurement extends RunningAnalytics {

    private static final int PEOPLE = Integer.getInteger("people", 100_000);
    private static final int CHUNK = 5_000;

    @Test
    void measure() {
        var begun = System.nanoTime();
        for (var person = 0; person < PEOPLE; person += CHUNK) {
            writeChunk(person, Math.min(PEOPLE, person + CHUNK));
        }
        var written = System.nanoTime();
        await().atMost(Duration.ofMinutes(20))
                .pollInterval(Duration.ofMillis(250))
                .until(this::isComplete);
        System.out.printf(
                "%,d people, %,d events: written in %.1f s, measured %.1f s later%n",
                PEOPLE, 3 * PEOPLE, (written - begun) / 1e9, (System.nanoTime() - written) / 1e9);
    }

    private static void writeChunk(int from, int to) {
        var decisions = new ArrayList<EventEnvelope<?>>();
        var touches = new ArrayList<EventEnvelope<?>>();
        for (var person = from; person < to; person++) {
            var id = "p-" + person;
            var at = MONDAY_9AM.plus(Duration.ofHours(person % 8760));
            decisions.add(qualified(id, Stage.LEAD, capture(person, at), 1));
            decisions.add(qualified(id, person % 10 == 0 ? Stage.CUSTOMER : Stage.PROSPECT, capture(person, at), 2));
            touches.add(mailSent(id, "t-" + person, at.plusSeconds(90)));
        }
        write(Topics.PROSPECTS_QUALIFICATION, decisions);
        write(Topics.PROSPECTS_TOUCHES, touches);
    }

    private boolean isComplete() {
        var conversion = json("/v1/metrics/conversion-rate?stage=customer");
        var response = json("/v1/metrics/response-rate");
        return conversion.at("/items/0/denominator").asInt() == PEOPLE
                && conversion.at("/items/0/numerator").asInt() == PEOPLE / 10
                && response.at("/items/0/denominator").asInt() == PEOPLE;
    }

    private static FirstCapture capture(int person, Instant at) {
        return new FirstCapture("l", CaptureChannel.WEB_FORM, CaptureSource.of("source-" + person % 10), at);
    }

    private static void write(String topic, List<EventEnvelope<?>> events) {
        try (var probe = TopicProbe.on(topic)) {
            probe.write(events.toArray(EventEnvelope<?>[]::new));
        }
    }
}
