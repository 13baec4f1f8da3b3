package io.followthrough.standalone.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.standalone.RunningStandalone;
import io.followthrough.standalone.RunningStandalone.ScopedKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every handle of every door of the four services, without a key and with each kind of key. */
@Tag("journey")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrangersScanDoorsJourneyTests {

    /** Who gets in by what, a line for each call: {@code cadence GET /v1/worklist WORK}. */
    private static final Path DOORS = Path.of("src/test/resources/doors.txt");

    /** What an admin's key sets going, and other journeys would feel. */
    private static final List<String> NOT_TRIED = List.of("cadence POST /v1/rebuild", "qualification POST /v1/rebuild");

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
    void everyDoorOpensToThoseWhoAreNamedAndToNobodyElse() throws Exception {
        var found = new TreeSet<String>();
        var faults = new ArrayList<String>();
        for (var service : services.entrySet()) {
            for (var door : system.doorsOf(service.getValue())) {
                found.add(service.getKey() + " " + door + " "
                        + opensTo(service.getValue(), door, faults, service.getKey()));
            }
        }
        Files.write(Path.of("target/doors.txt"), found);
        assertThat(faults).as("answered as a fault of ours").isEmpty();
        var listed = new TreeSet<>(Files.readAllLines(DOORS));
        var handles = listed.stream()
                .map(StrangersScanDoorsJourneyTests::withoutScope)
                .toList();
        assertThat(found)
                .as("compare target/doors.txt with " + DOORS)
                .allSatisfy(door -> {
                    if (handles.contains(withoutScope(door))) {
                        assertThat(listed).contains(door);
                    } else {
                        assertThat(door)
                                .as("a new one that is open has to be listed")
                                .doesNotEndWith(" OPEN");
                    }
                })
                .hasSizeGreaterThan(100);
    }

    private static String withoutScope(String door) {
        return door.substring(0, door.lastIndexOf(' '));
    }

    /** The least that opens it: OPEN, a scope, or several that do not hold one another. */
    private String opensTo(String service, String door, List<String> faults, String name) throws Exception {
        if (NOT_TRIED.contains(name + " " + door)) {
            return Stream.of(ScopedKey.values())
                            .filter(key -> key != ScopedKey.ADMIN)
                            .allMatch(key -> isShut(service, door, key.text()))
                    ? "ADMIN"
                    : "NOT ONLY ADMIN";
        }
        if (!isShut(service, door, null)) {
            note(service, door, null, faults, name);
            return "OPEN";
        }
        var opening = Stream.of(ScopedKey.values())
                .filter(key -> !isShut(service, door, key.text()))
                .toList();
        for (var key : opening) {
            note(service, door, key.text(), faults, name);
        }
        return opening.isEmpty() ? "NOBODY" : opening.stream().map(Enum::name).collect(Collectors.joining("+"));
    }

    private void note(String service, String door, String key, List<String> faults, String name) throws Exception {
        var status = status(service, door.split(" ")[0], path(door), key, body(door));
        if (status >= 500) {
            faults.add(status + " " + name + " " + door);
        }
    }

    private boolean isShut(String service, String door, String key) {
        try {
            var status = status(service, door.split(" ")[0], path(door), key, body(door));
            return status == 401 || status == 403;
        } catch (Exception failed) {
            throw new IllegalStateException(door, failed);
        }
    }

    private static String body(String door) {
        return door.startsWith("GET") || door.startsWith("DELETE") ? null : "{}";
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
}
