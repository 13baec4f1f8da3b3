package io.followthrough.standalone.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.standalone.RunningStandalone;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody tries every handle of every door of the four services. */
@Tag("journey")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrangersScanJourneyTests {

    /** What an admin's key sets going, and other journeys would feel. */
    private static final List<String> NOT_TRIED = List.of("cadence POST /v1/rebuild", "qualification POST /v1/rebuild");

    private static final List<String> ACTUATORS = Stream.of(
                    "env",
                    "beans",
                    "heapdump",
                    "threaddump",
                    "shutdown",
                    "loggers",
                    "mappings",
                    "configprops",
                    "metrics",
                    "httpexchanges",
                    "prometheus",
                    "info",
                    "scheduledtasks",
                    "bindings",
                    "channels",
                    "caches",
                    "startup",
                    "health",
                    "health/readiness",
                    "health/mongo",
                    "")
            .map(name -> "/actuator/" + name)
            .toList();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();
    private final Map<String, String> services = new LinkedHashMap<>();
    private RunningStandalone system;

    @BeforeAll
    void start() {
        system = RunningStandalone.shared();
        var at = system.addresses();
        services.put("intake", at.intake());
        services.put("qualification", at.qualification());
        services.put("cadence", at.cadence());
        services.put("analytics", at.analytics());
    }

    @Test
    void nothingOfTheMachineryIsShownToStrangers() throws Exception {
        for (var service : services.values()) {
            var open = new ArrayList<String>();
            for (var path : ACTUATORS) {
                if (status(service, "GET", path, null, null) == 200) {
                    open.add(path);
                }
            }
            assertThat(open).as(service).containsExactly("/actuator/health", "/actuator/health/readiness");
        }
    }

    @Test
    void tooDeepAndTooLongIsAMistakeOfTheCallerEverywhere() throws Exception {
        var deep = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);
        var faults = new ArrayList<String>();
        for (var service : services.entrySet()) {
            for (var door : system.doorsOf(service.getValue())) {
                var method = door.split(" ")[0];
                if ((method.equals("POST") || method.equals("PUT"))
                        && !NOT_TRIED.contains(service.getKey() + " " + door)) {
                    for (var body : List.of(deep, "\u0000", "[]", "\"" + "x".repeat(300_000) + "\"")) {
                        var status = status(service.getValue(), method, path(door), system.accessKey(), body);
                        if (status >= 500) {
                            faults.add(status + " " + service.getKey() + " " + door);
                        }
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "qualification", "cadence", "analytics"})
    void aHundredMegabytesAreRefusedBeforeTheyComeOnEveryDoorThatTakesABody(String service) throws Exception {
        var address = URI.create(String.valueOf(services.get(service)));
        var taken = new ArrayList<String>();
        for (var door : system.doorsOf(address.toString())) {
            var method = door.split(" ")[0];
            if ((method.equals("POST") || method.equals("PUT")) && !path(door).startsWith("/v1/imports")) {
                var answer = announced(address.getPort(), method, path(door));
                if (!answer.startsWith("HTTP/1.1 4")) {
                    taken.add(door + ": " + answer);
                }
            }
        }
        assertThat(taken).isEmpty();
    }

    private static String path(String door) {
        return door.split(" ")[1].replaceAll("\\{[^}]*}", "nobody").replace("**", "nothing");
    }

    private int status(String service, String method, String path, String key, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(service + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        var status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
        assertThat(status).as("%s %s is looked at", method, path).isNotEqualTo(429);
        return status;
    }

    /** The first line of the answer to a body that is announced and never comes. */
    private String announced(int port, String method, String path) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(
                            "%s %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nContent-Length: 104857600\r\n\r\n"
                                    .formatted(method, path, system.accessKey())
                                    .getBytes(StandardCharsets.US_ASCII));
            var line = new StringBuilder();
            for (var next = socket.getInputStream().read();
                    next > 0 && next != '\r';
                    next = socket.getInputStream().read()) {
                line.append((char) next);
            }
            return line.toString();
        }
    }
}
