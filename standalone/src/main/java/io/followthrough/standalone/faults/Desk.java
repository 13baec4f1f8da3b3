package io.followthrough.standalone.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the services, with their operator's key. */
record Desk(Plant plant) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    /** Everything of a day is done before the clock answers. */
    private static final Duration LONGEST_DAY = Duration.ofMinutes(5);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** 0: no answer at all. */
    record Answer(int status, String body, Duration took) {}

    JsonNode get(String service, String path) {
        var answer = ask(service, path);
        if (answer.status() != 200) {
            throw new IllegalStateException(service + path + " answers " + answer.status());
        }
        return JSON.readTree(answer.body());
    }

    Answer ask(String service, String path) {
        return send(request(service, path).GET().build());
    }

    Answer post(String service, String path, String json) {
        return send(request(service, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    Answer put(String service, String path, String json) {
        return send(request(service, path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build());
    }

    Answer delete(String service, String path) {
        return send(request(service, path).DELETE().build());
    }

    /** A file of leads with its mapping. */
    Answer upload(String csv, String mapping) {
        var boundary = "a-boundary-of-the-harness";
        var part = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n%s\r\n";
        var body = part.formatted("mapping", "mapping.yml", mapping) + part.formatted("file", "list.csv", csv) + "--"
                + boundary + "--\r\n";
        return send(request("INTAKE", "/v1/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Lets time pass for the services. */
    void advance(String span) {
        var answer = send(request("PAGE", "/clock")
                .timeout(LONGEST_DAY)
                .POST(BodyPublishers.ofString("{\"advance\": \"" + span + "\"}"))
                .build());
        if (answer.status() != 200) {
            throw new IllegalStateException("the clock does not move: " + answer);
        }
    }

    boolean isReady(String service) {
        return ask(service, "/actuator/health/readiness").status() == 200;
    }

    private HttpRequest.Builder request(String service, String path) {
        return HttpRequest.newBuilder(URI.create(plant.at(service) + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + plant.accessKey());
    }

    private static Answer send(HttpRequest request) {
        var begin = System.nanoTime();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body(), Duration.ofNanos(System.nanoTime() - begin));
        } catch (IOException gone) {
            return new Answer(0, gone.toString(), Duration.ofNanos(System.nanoTime() - begin));
        } catch (InterruptedException interrupted) {
            throw new UncheckedIOException(new IOException(interrupted));
        }
    }
}
