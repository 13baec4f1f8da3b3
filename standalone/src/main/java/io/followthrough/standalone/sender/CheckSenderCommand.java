package io.followthrough.standalone.sender;

import io.followthrough.kit.life.ProcessLanguage;
import io.followthrough.standalone.page.Addresses;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./followthrough check-sender DOMAIN [SELECTOR]}: asks the running system for SPF, DKIM and DMARC of a domain. */
public final class CheckSenderCommand {

    /** Nothing is to be changed. */
    static final int GOOD = 0;

    static final int TO_MEND = 1;
    /** It could not be found out. */
    static final int FAILED = 2;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI service;
    private final String accessKey;

    CheckSenderCommand(URI service, String accessKey) {
        this.service = service;
        this.accessKey = accessKey;
    }

    /** Ends with status 0 if all is good, 1 if something is to be published, 2 if that could not be found out. */
    public static void main(String[] arguments) throws InterruptedException {
        ProcessLanguage.set();
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("Say which domain: ./followthrough check-sender DOMAIN [SELECTOR]");
            System.exit(FAILED);
        }
        var environment = System.getenv();
        var port = environment.getOrDefault("FOLLOWTHROUGH_PORTS_CADENCE", "8083");
        var service =
                URI.create(Addresses.at(environment.getOrDefault("FOLLOWTHROUGH_HOST", ""), Integer.parseInt(port)));
        try {
            var selector = arguments.length == 2 ? arguments[1] : "";
            System.exit(
                    new CheckSenderCommand(service, accessKey(environment)).run(arguments[0], selector, System.out));
        } catch (IOException reason) {
            System.err.println(reason.getMessage());
            System.exit(FAILED);
        }
    }

    private static String accessKey(Map<String, String> environment) throws IOException {
        var given = environment.get("FOLLOWTHROUGH_ACCESS_KEY");
        if (given != null) {
            return given;
        }
        var kept =
                Path.of(environment.getOrDefault("FOLLOWTHROUGH_DATA", "data")).resolve("access-key");
        try {
            return Files.readString(kept).strip();
        } catch (IOException unreadable) {
            throw new IOException(
                    "There is no access key in " + kept + ". Start the system first, or set FOLLOWTHROUGH_ACCESS_KEY.",
                    unreadable);
        }
    }

    /**
     * @param selector of a provider that signs by its own key; empty for ours
     * @return the status to end with
     */
    int run(String domain, String selector, PrintStream out) throws IOException, InterruptedException {
        var answer = ask("/v1/senders/" + encoded(domain) + "/check"
                + (selector.isEmpty() ? "" : "?selector=" + encoded(selector)));
        for (var finding : answer.path("findings")) {
            out.printf(
                    "  %-6s %-8s %s: %s%n",
                    text(finding, "subject"), text(finding, "state"), text(finding, "name"), text(finding, "says"));
            if (finding.hasNonNull("found")) {
                out.println("         found    " + text(finding, "found"));
            }
            if (finding.hasNonNull("publish")) {
                out.println("         publish  " + text(finding, "publish"));
            }
        }
        return answer.path("good").asBoolean() ? GOOD : TO_MEND;
    }

    private static String text(JsonNode finding, String name) {
        return finding.path(name).asString("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonNode ask(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", "Bearer " + accessKey)
                .timeout(Duration.ofMinutes(1))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("The service at " + service + " does not tell (HTTP " + answer.statusCode()
                        + "): " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (ConnectException away) {
            throw new IOException("Nothing answers at " + service + ": start the system first.", away);
        }
    }
}
