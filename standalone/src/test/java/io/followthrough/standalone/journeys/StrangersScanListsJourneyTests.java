package io.followthrough.standalone.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.standalone.RunningStandalone;
import io.followthrough.standalone.RunningStandalone.ScopedKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every list of all services, asked for too much, for nothing, from nowhere, and by names that it does not know. */
@Tag("journey")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrangersScanListsJourneyTests {

    private static final Map<String, List<String>> NONSENSE = Map.of(
            "limit", List.of("0", "-5", "1000000000", "99999999999", "abc", "1.5"),
            "cursor", List.of("garbage", "-3", "2147483647", "%00", "AAAA"));

    /** Tables and curves, read as a whole: half of one says nothing. */
    private static final Set<String> ANALYSES =
            Set.of("/v1/cohorts", "/v1/experiments", "/v1/forecast", "/v1/funnel", "/v1/survival");

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();
    private List<String> services = List.of();

    @BeforeAll
    void start() {
        var at = RunningStandalone.shared().addresses();
        services = List.of(at.intake(), at.qualification(), at.cadence(), at.analytics());
    }

    @Test
    void whatALimitOrCursorCannotBeIsNamed() throws Exception {
        var wrong = new ArrayList<String>();
        var tried = 0;
        for (var service : services) {
            for (var call : calls(service).entrySet()) {
                for (var name : NONSENSE.keySet()) {
                    for (var value : call.getValue().contains(name) ? NONSENSE.get(name) : List.<String>of()) {
                        tried++;
                        refused(service + call.getKey() + "?" + name + "=" + value, name, wrong);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(50);
    }

    @Test
    void aParameterThatACallDoesNotKnowIsNamed() throws Exception {
        var wrong = new ArrayList<String>();
        var tried = 0;
        for (var service : services) {
            for (var call : calls(service).keySet()) {
                for (var misspelt : List.of("limt", "statuss")) {
                    tried++;
                    refused(service + call + "?" + misspelt + "=5", misspelt, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(80);
    }

    @Test
    void everyListComesInPieces() throws Exception {
        var wrong = new ArrayList<String>();
        var tried = new TreeSet<String>();
        for (var service : services) {
            for (var call : calls(service).keySet()) {
                var whole = get(service + call);
                if (!ANALYSES.contains(call)
                        && whole.statusCode() == 200
                        && whole.body().contains("\"items\":")) {
                    tried.add(call);
                    var piece = get(service + call + "?limit=1");
                    if (piece.statusCode() != 200
                            || JSON.readTree(piece.body()).path("items").size() > 1) {
                        wrong.add(call + " " + piece.body());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried)
                .contains("/v1/deliveries", "/v1/worklist", "/v1/meetings", "/v1/rules/versions", "/v1/metrics");
    }

    @Test
    void piecesMakeUpTheWhole() throws Exception {
        var cadence = services.get(2);
        var analytics = services.get(3);
        for (var standing : List.of(cadence + "/v1/cadences", cadence + "/v1/templates", analytics + "/v1/metrics")) {
            var whole = JSON.readTree(get(standing).body()).path("items");
            assertThat(pieces(standing)).hasSizeGreaterThan(1).containsExactlyElementsOf(whole.values());
        }
    }

    private List<JsonNode> pieces(String address) throws Exception {
        var found = new ArrayList<JsonNode>();
        for (var next = ""; next != null; ) {
            var page = JSON.readTree(get(address + "?limit=1" + next).body());
            found.addAll(page.path("items").values());
            next = page.path("next").isString() ? "&cursor=" + page.path("next").asString() : null;
        }
        return found;
    }

    private void refused(String address, String name, List<String> wrong) throws Exception {
        var answer = get(address);
        if (answer.statusCode() != 400
                || !answer.body().contains('"' + name + '"')
                || !answer.body().contains("remedy")) {
            wrong.add(answer.statusCode() + " " + address + " "
                    + answer.body().lines().findFirst().orElse(""));
        }
    }

    /** The paths that can be read, each with the parameters that it says it takes; webhooks are called as their senders please. */
    private Map<String, Set<String>> calls(String service) throws Exception {
        var found = new TreeMap<String, Set<String>>();
        for (var path : JSON.readTree(get(service + "/v3/api-docs").body())
                .path("paths")
                .properties()) {
            var call = path.getValue().path("get");
            var known = path.getKey().startsWith("/v1/") && !path.getKey().startsWith("/v1/webhooks/");
            if (!call.isMissingNode() && known) {
                found.put(real(path.getKey()), parameters(call));
            }
        }
        assertThat(found).isNotEmpty();
        return found;
    }

    private static Set<String> parameters(JsonNode call) {
        var names = new TreeSet<String>();
        for (var parameter : call.path("parameters")) {
            names.add(parameter.path("name").asString());
        }
        return names;
    }

    private static String real(String path) {
        return path.replace("/metrics/{name}", "/metrics/conversion-rate").replaceAll("\\{[^}]*}", "nobody");
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + ScopedKey.ADMIN.text())
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
