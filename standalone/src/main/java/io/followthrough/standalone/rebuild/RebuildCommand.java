package io.followthrough.standalone.rebuild;

import io.followthrough.kit.life.ProcessLanguage;
import io.followthrough.standalone.page.Addresses;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./followthrough rebuild SERVICE}: tells the service to learn again from the topics, and how far it is. */
public final class RebuildCommand {

    /** Those that can, with their ports. */
    private static final Map<String, String> SERVICES =
            new TreeMap<>(Map.of("cadence", "8083", "qualification", "8082"));

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int LOOKS_A_LINE = 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI service;
    private final String accessKey;

    RebuildCommand(URI service, String accessKey) {
        this.service = service;
        this.accessKey = accessKey;
    }

    /** Ends with status 0 when all is learnt again. */
    public static void main(String[] arguments) throws InterruptedException {
        ProcessLanguage.set();
        var isForced = arguments.length == 2 && arguments[1].equals("--force");
        if (arguments.length != 1 && !isForced || !SERVICES.containsKey(arguments[0])) {
            System.err.println("Say which service lost its store: ./followthrough rebuild "
                    + String.join("|", SERVICES.keySet()) + "; --force: also when its topics hold less than it does");
            System.exit(2);
        }
        try {
            var environment = System.getenv();
            new RebuildCommand(service(arguments[0], environment), accessKey(environment)).run(System.out, isForced);
        } catch (RebuildFailed reason) {
            System.err.println(reason.getMessage());
            System.exit(1);
        }
    }

    static URI service(String name, Map<String, String> environment) {
        var port = environment.getOrDefault(
                "FOLLOWTHROUGH_PORTS_" + name.toUpperCase(java.util.Locale.ROOT), SERVICES.get(name));
        return URI.create(Addresses.at(environment.getOrDefault("FOLLOWTHROUGH_HOST", ""), Integer.parseInt(port)));
    }

    private static String accessKey(Map<String, String> environment) {
        var given = environment.get("FOLLOWTHROUGH_ACCESS_KEY");
        if (given != null) {
            return given;
        }
        var kept =
                Path.of(environment.getOrDefault("FOLLOWTHROUGH_DATA", "data")).resolve("access-key");
        try {
            return Files.readString(kept).strip();
        } catch (IOException unreadable) {
            throw new RebuildFailed(
                    "There is no access key in " + kept + ". Start the system first, or set FOLLOWTHROUGH_ACCESS_KEY.");
        }
    }

    void run(PrintStream out, boolean isForced) throws InterruptedException {
        var begun = send(request(isForced ? "?force=true" : "")
                .POST(BodyPublishers.noBody())
                .build());
        if (begun.statusCode() != 202 && begun.statusCode() != 409) {
            throw new RebuildFailed(
                    "The service at " + service + " does not do it (HTTP " + begun.statusCode() + "): " + begun.body());
        }
        var progress = progress();
        if (begun.statusCode() == 409 && !progress.path("state").asString().equals("RUNNING")) {
            throw new RebuildFailed(JSON.readTree(begun.body()).path("detail").asString(begun.body()));
        }
        for (var look = 1; progress.path("state").asString().equals("RUNNING"); look++) {
            Thread.sleep(BETWEEN_LOOKS);
            progress = progress();
            if (look % LOOKS_A_LINE == 0) {
                out.printf(
                        "  at it: %,d records so far%n",
                        progress.path("records").asLong());
            }
        }
        if (!progress.path("state").asString().equals("DONE")) {
            throw new RebuildFailed("It ended early, and can be begun again: "
                    + progress.path("trouble").asString("the service was started anew meanwhile"));
        }
        var known = progress.path("known");
        out.printf(
                "  learnt again from %,d records: %,d people, something goes on with %,d of them; %,d events were left out%n",
                progress.path("records").asLong(),
                known.path("people").asLong(),
                known.path("underWay").asLong(),
                known.path("leftOut").asLong());
    }

    private JsonNode progress() throws InterruptedException {
        return JSON.readTree(send(request("").GET().build()).body());
    }

    private HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(service.resolve("/v1/rebuild" + query))
                .header("Authorization", "Bearer " + accessKey);
    }

    private HttpResponse<String> send(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException away) {
            throw new RebuildFailed("Nothing answers at " + service + ": start it first, and rebuild then.");
        }
    }
}
