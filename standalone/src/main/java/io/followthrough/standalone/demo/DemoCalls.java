package io.followthrough.standalone.demo;

import io.followthrough.events.EventJson;
import io.followthrough.standalone.page.Addresses;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The calls that the sample people and their representatives make, over HTTP like anybody's. */
final class DemoCalls {

    private static final String EVERY_DAY = """
            [{"days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"],
              "from": "06:00", "to": "23:00"}]""";

    /** Too slow, still being worked on, too many at once. */
    private static final Set<Integer> OF_THE_MOMENT = Set.of(408, 409, 425, 429);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Addresses addresses;
    private final String accessKey;

    DemoCalls(Addresses addresses, String accessKey) {
        this.addresses = addresses;
        this.accessKey = accessKey;
    }

    /** @param key the same person coming in again under the same key changes nothing */
    void comesIn(SampleLead lead, String key) throws IOException, InterruptedException {
        post(addresses.intake() + "/v1/leads", EventJson.MAPPER.writeValueAsString(lead), key);
    }

    /** Many at once; the same ones under the same key change nothing. */
    void comeIn(List<SampleLead> leads, String key) throws IOException, InterruptedException {
        var lines = leads.stream().map(EventJson.MAPPER::writeValueAsString).collect(Collectors.joining("\n"));
        send(request(addresses.intake() + "/v1/leads/batch")
                .header("Content-Type", "application/x-ndjson")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(lines))
                .build());
    }

    void did(List<SampleActivity> activities, String key) throws IOException, InterruptedException {
        post(addresses.intake() + "/v1/activities", EventJson.MAPPER.writeValueAsString(activities), key);
    }

    /** Everybody who is known, by e-mail. */
    Map<String, String> prospects() throws IOException, InterruptedException {
        var known = new HashMap<String, String>();
        var cursor = "";
        do {
            var uri = addresses.qualification() + "/v1/prospects?limit=200" + cursor;
            var page = EventJson.MAPPER.readTree(send(request(uri).GET().build()));
            page.path("items")
                    .valueStream()
                    .forEach(it -> known.put(
                            it.at("/person/email").asString(""),
                            it.path("prospectId").asString()));
            cursor = page.path("next").isString()
                    ? "&cursor=" + page.path("next").asString()
                    : "";
        } while (!cursor.isEmpty());
        return known;
    }

    void does(SampleActivity activity, String key) throws IOException, InterruptedException {
        post(addresses.intake() + "/v1/activities", EventJson.MAPPER.writeValueAsString(activity), key);
    }

    /** Calls and tasks whose time has come. */
    List<JsonNode> worklist() throws IOException, InterruptedException {
        var request = request(addresses.cadence() + "/v1/worklist").GET().build();
        return EventJson.MAPPER
                .readTree(send(request))
                .path("items")
                .valueStream()
                .toList();
    }

    void report(String touchId, String outcome) throws IOException, InterruptedException {
        var json = "{\"outcome\": \"%s\", \"minutes\": 8}".formatted(outcome);
        post(addresses.cadence() + "/v1/touches/" + touchId + "/outcome", json, touchId);
    }

    /** So that there are calls to make on a Sunday as well: representatives who work every day, and calls at their hours. */
    void openEveryDay() throws IOException, InterruptedException {
        put(
                addresses.cadence() + "/v1/windows/call-next-morning",
                "{\"onHolidays\": true, \"preferences\": [{\"from\": \"00:00\", \"to\": \"00:00\"}]}");
        for (var rep : List.of("ana", "ben")) {
            var uri = addresses.cadence() + "/v1/reps/" + rep;
            var known = (ObjectNode)
                    EventJson.MAPPER.readTree(send(request(uri).GET().build()));
            known.remove("id");
            known.set("workingHours", EventJson.MAPPER.readTree(EVERY_DAY));
            put(uri, EventJson.MAPPER.writeValueAsString(known));
        }
    }

    private void put(String uri, String json) throws IOException, InterruptedException {
        send(request(uri)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build());
    }

    void moveClock(String span) throws IOException, InterruptedException {
        post(addresses.page() + "/clock", "{\"advance\": \"" + span + "\"}", span);
    }

    private void post(String uri, String json, String key) throws IOException, InterruptedException {
        send(request(uri)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    private HttpRequest.Builder request(String uri) {
        return HttpRequest.newBuilder(URI.create(uri))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + accessKey);
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        var status = answer.statusCode();
        if (status / 100 == 2) {
            return answer.body();
        }
        var said = request.uri() + " answered " + status;
        throw OF_THE_MOMENT.contains(status) || status >= 500
                ? new IOException(said)
                : new Insisting.RefusedException(said + ": " + answer.body());
    }
}
