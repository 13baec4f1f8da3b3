package io.followthrough.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.EventEnvelope;
import io.followthrough.events.EventJson;
import io.followthrough.events.Topics;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.TopicProbe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The whole service over a real broker. All subclasses share one; each test uses sources of its own. */
@SpringBootTest(
        classes = {AnalyticsApplication.class, RunningAnalytics.Present.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=analytics-service")
public abstract class RunningAnalytics {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Later than what the tests tell of, whenever they run. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Present {

        @Bean
        InstantSource instantSource() {
            return () -> Instant.now().plus(Duration.ofDays(365));
        }
    }

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry properties) {
        EmbeddedPlatform.register(properties);
        properties.add("followthrough.analytics.state-dir", RunningAnalytics::freshDirectory);
    }

    private static String freshDirectory() {
        try {
            return Files.createTempDirectory("followthrough-analytics").toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    protected static void decided(EventEnvelope<?>... events) {
        write(Topics.PROSPECTS_QUALIFICATION, events);
    }

    protected static void touched(EventEnvelope<?>... events) {
        write(Topics.PROSPECTS_TOUCHES, events);
    }

    protected static void acted(EventEnvelope<?>... events) {
        write(Topics.PROSPECTS_ACTIVITY, events);
    }

    private static void write(String topic, EventEnvelope<?>... events) {
        try (var probe = TopicProbe.on(topic)) {
            probe.write(events);
        }
    }

    protected String address(String path) {
        return "http://localhost:" + port + path;
    }

    protected JsonNode json(String path) {
        var answer = get(path, "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return EventJson.MAPPER.readTree(answer.body());
    }

    protected HttpResponse<String> get(String path, String accept) {
        return get(path, accept, EmbeddedPlatform.READ_KEY);
    }

    protected HttpResponse<String> get(String path, String accept, String key) {
        return send(request(path, accept, key));
    }

    /** @param tag of the answer that is there already */
    protected HttpResponse<String> getUnless(String tag, String path, String accept) {
        return send(request(path, accept, EmbeddedPlatform.READ_KEY).header("If-None-Match", tag));
    }

    private HttpRequest.Builder request(String path, String accept, String key) {
        return HttpRequest.newBuilder(URI.create(address(path)))
                .header("Accept", accept)
                .header("Authorization", "Bearer " + key);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
