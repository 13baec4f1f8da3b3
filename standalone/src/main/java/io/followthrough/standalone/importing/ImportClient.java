package io.followthrough.standalone.importing;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The intake's calls about imports. */
final class ImportClient {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI intake;
    private final String accessKey;

    ImportClient(URI intake, String accessKey) {
        this.intake = intake;
        this.accessKey = accessKey;
    }

    /** @throws ImportFailed when the intake does not take the file */
    ImportStatus upload(ImportArguments arguments) throws InterruptedException {
        return status(send("/v1/imports", arguments));
    }

    /** What would become of the file, as the intake tells it in JSON. */
    String preview(ImportArguments arguments) throws InterruptedException {
        var answer = send("/v1/imports/preview", arguments);
        refuse(answer);
        return JSON.readTree(answer.body()).toPrettyString();
    }

    private HttpResponse<String> send(String path, ImportArguments arguments) throws InterruptedException {
        var file = arguments.file();
        try {
            var body = new MultipartBody();
            arguments.fields().forEach(body::field);
            if (arguments.mapping() != null) {
                body.file("mapping", arguments.mapping());
            }
            body.file("file", file);
            var request = request(path)
                    .header("Content-Type", body.contentType())
                    .POST(body.publisher())
                    .build();
            return http.send(request, BodyHandlers.ofString());
        } catch (FileNotFoundException e) {
            throw new ImportFailed("The file cannot be read: " + e.getMessage());
        } catch (ConnectException e) {
            throw new ImportFailed("Nothing answers at " + intake + ". Is the system running? ./followthrough start");
        } catch (IOException e) {
            throw new ImportFailed("The file could not be sent to " + intake + ": " + e);
        }
    }

    /** @throws IOException when the intake does not answer just now */
    ImportStatus find(String importId) throws IOException, InterruptedException {
        return status(http.send(request("/v1/imports/" + importId).build(), BodyHandlers.ofString()));
    }

    /** @throws ImportFailed when it cannot be undone */
    ImportStatus undo(String importId) throws IOException, InterruptedException {
        return status(http.send(
                request("/v1/imports/" + importId + "/undo")
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString()));
    }

    void downloadRejects(String importId, Path target) throws IOException, InterruptedException {
        var answer = http.send(request("/v1/imports/" + importId + "/rejects").build(), BodyHandlers.ofFile(target));
        if (answer.statusCode() != 200) {
            throw new IOException("the rejected rows could not be fetched: HTTP " + answer.statusCode());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(intake.resolve(path)).header("Authorization", "Bearer " + accessKey);
    }

    private static ImportStatus status(HttpResponse<String> answer) {
        refuse(answer);
        return JSON.readValue(answer.body(), ImportStatus.class);
    }

    private static void refuse(HttpResponse<String> answer) {
        if (answer.statusCode() == 401) {
            throw new ImportFailed("The access key is not the one that the system was started with. "
                    + "FOLLOWTHROUGH_ACCESS_KEY sets it, FOLLOWTHROUGH_DATA says where it is kept.");
        }
        if (answer.statusCode() / 100 != 2) {
            throw new ImportFailed(reasons(answer));
        }
    }

    /** The problem details (RFC 9457) as lines to read. */
    private static String reasons(HttpResponse<String> answer) {
        var text = new StringBuilder("That was refused (HTTP " + answer.statusCode() + "):");
        try {
            var problem = JSON.readTree(answer.body());
            text.append(' ')
                    .append(problem.path("detail")
                            .asString(problem.path("title").asString("")));
            for (var error : problem.path("errors")) {
                text.append(System.lineSeparator())
                        .append("  %s %s: %s"
                                .formatted(
                                        error.path("field").asString(""),
                                        error.path("problem").asString(""),
                                        error.path("remedy").asString("")));
            }
        } catch (JacksonException notJson) {
            text.append(' ').append(answer.body());
        }
        return text.toString();
    }
}
