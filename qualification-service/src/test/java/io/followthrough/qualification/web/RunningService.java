package io.followthrough.qualification.web;

import static io.followthrough.testkit.Fixtures.MONDAY_8AM;
import static io.followthrough.testkit.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadCaptured;
import io.followthrough.kit.messaging.Environment;
import io.followthrough.qualification.QualificationApplication;
import io.followthrough.qualification.ShippedRules;
import io.followthrough.qualification.application.QualifyProspects;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.TestClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service over a real broker and store, one for all tests that extend this. */
@SpringBootTest(
        classes = {QualificationApplication.class, RunningService.Clock.class},
        properties = {
            "spring.config.name=qualification-service",
            // Events are handed over directly: consuming would take partitions away from the other tests.
            "spring.cloud.stream.bindings.qualify-in-0.consumer.auto-startup=false",
            "followthrough.qualification.rescoring.settling=0s",
            "followthrough.qualification.rescoring.batch=20",
            "followthrough.qualification.rescoring.pause=20ms",
            "followthrough.qualification.learning.outcomes=20",
            "followthrough.qualification.learning.every=100ms"
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class RunningService {

    @TestConfiguration(proxyBeanMethods = false)
    static class Clock {
        @Bean
        InstantSource clock() {
            return new TestClock(MONDAY_8AM);
        }
    }

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    int port;

    @Autowired
    private QualifyProspects qualifyProspects;

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry properties) {
        EmbeddedPlatform.register(properties);
    }

    record Answer(int status, JsonNode body, HttpResponse<String> response) {

        Answer is(int expected) {
            assertThat(status).as(response.body()).isEqualTo(expected);
            return this;
        }

        String eTag() {
            return response.headers().firstValue("ETag").orElseThrow();
        }
    }

    void captured(LeadCaptured capture) {
        handle(anEvent(capture.leadId(), capture.capturedAt(), capture));
    }

    void done(String prospectId, ActivityRecorded activity) {
        handle(anEvent(prospectId, activity.at(), activity.of(prospectId)));
    }

    /** As a container does: while a busy machine keeps store or broker from answering, the same batch comes again. */
    private void handle(EventEnvelope<?> event) {
        Awaitility.await("%s is handled".formatted(event.id()))
                .atMost(PATIENCE)
                .pollInSameThread()
                .until(() -> {
                    try {
                        qualifyProspects.handle(List.of(event));
                        return true;
                    } catch (RuntimeException failed) {
                        if (Environment.isDown(failed)) {
                            return false;
                        }
                        throw failed;
                    }
                });
    }

    String idOf(String email) {
        return get("/v1/prospects?q=" + email)
                .is(200)
                .body()
                .at("/items/0/prospectId")
                .asString();
    }

    Answer get(String path) {
        return send(request(path, EmbeddedPlatform.READ_KEY));
    }

    String yaml(String path) {
        return send(request(path, EmbeddedPlatform.READ_KEY).header("Accept", "application/yaml"))
                .is(200)
                .response()
                .body();
    }

    Answer put(String path, String body, String... headers) {
        return send(body(request(path, EmbeddedPlatform.ADMIN_KEY), "PUT", body, headers));
    }

    Answer post(String path, String body, String... headers) {
        return send(body(request(path, EmbeddedPlatform.ADMIN_KEY), "POST", body, headers));
    }

    private static HttpRequest.Builder body(
            HttpRequest.Builder request, String method, String body, String... headers) {
        var type = body.startsWith("{") ? "application/json" : "application/yaml";
        request.header("Content-Type", type).method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    HttpRequest.Builder request(String path, String key) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + key);
    }

    static Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var isJson = response.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.contains("json"))
                    .isPresent();
            return new Answer(
                    response.statusCode(), isJson ? JSON.readTree(response.body()) : JSON.createObjectNode(), response);
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    long versionInForce() {
        return Long.parseLong(get("/v1/rules").is(200).eTag().replace("\"", ""));
    }

    /** The shipped rules with another text in one place, under the next version. */
    String nextRules(String text, String replacement) {
        assertThat(ShippedRules.YAML).contains(text);
        return numbered(versionInForce() + 1).replace(text, replacement);
    }

    static String numbered(long version) {
        return ShippedRules.YAML.replace("version: \"1\"", "version: \"" + version + "\"");
    }
}
