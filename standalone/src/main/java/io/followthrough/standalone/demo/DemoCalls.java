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
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The calls that the sample people and their representatives make, over HTTP like anybody's. */
final class DemoCalls {

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
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
