package io.followthrough.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTests {

    @TempDir
    Path folder;

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private HttpServer intake;
    private String received = "";
    private Path file;
    private Path mapping;

    private record Answer(int status, String body) {}

    @BeforeEach
    void start() throws IOException {
        file = Files.writeString(folder.resolve("leads.csv"), "id;name\n1;Ann\n2;\n");
        mapping = Files.writeString(folder.resolve("mapping.yml"), "name: test");
        intake = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        intake.createContext("/", exchange -> {
            received += exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n"
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var answer = answers.pop();
            var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        intake.start();
    }

    @AfterEach
    void stop() {
        intake.stop(0);
    }

    @Test
    void aFileIsSentWithItsMappingAndWatchedUntilItIsLoaded() throws Exception {
        answers.add(new Answer(202, status("QUEUED", 0, 0)));
        answers.add(new Answer(200, status("RUNNING", 1, 0)));
        answers.add(new Answer(200, status("DONE", 2, 0)));
        assertThat(load()).isTrue();
        assertThat(received)
                .contains("POST /v1/imports", "name=\"mapping\"", "name: test", "filename=\"leads.csv\"", "1;Ann")
                .contains("GET /v1/imports/i1");
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("2 of 2 rows: 2 accepted, 0 rejected");
    }

    @Test
    void cardsNeedNoMappingAndWhatIsToFollowIsSaid() throws Exception {
        var cards =
                Files.writeString(folder.resolve("cards.VCF"), "BEGIN:VCARD").toString();

        assertThat(ImportArguments.of(List.of(cards, "--as", "live")))
                .satisfies(arguments -> assertThat(arguments.mapping()).isNull())
                .satisfies(arguments -> assertThat(arguments.fields()).containsEntry("as", "live"));
        assertThatThrownBy(() -> ImportArguments.of(List.of(cards)))
                .isInstanceOf(ImportFailed.class)
                .hasMessageContaining("--as live|historic");
    }

    @Test
    void rejectedRowsAreShownAndPutBesideTheFile() throws Exception {
        answers.add(new Answer(202, status("QUEUED", 0, 0)));
        answers.add(new Answer(200, status("DONE", 1, 1)));
        answers.add(new Answer(200, "id;name;problem\n2;;name is missing\n"));
        assertThat(load()).isFalse();
        assertThat(folder.resolve("leads.csv.rejects.csv")).content().contains("2;;name is missing");
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("row 3, person.name is missing (fill it in)")
                .contains("1 rows were not taken in");
    }

    @Test
    void aRefusedMappingIsExplained() {
        answers.add(new Answer(400, """
                {"status": 400, "detail": "The input has problems.",
                 "errors": [{"field": "fields.person.email", "problem": "no such column", "remedy": "use E-Mail"}]}"""));
        assertThatThrownBy(this::load)
                .isInstanceOf(ImportFailed.class)
                .hasMessageContaining("The input has problems.")
                .hasMessageContaining("fields.person.email no such column: use E-Mail");
    }

    @Test
    void aWrongKeyIsExplained() {
        answers.add(new Answer(401, ""));
        assertThatThrownBy(this::load)
                .isInstanceOf(ImportFailed.class)
                .hasMessageContaining("FOLLOWTHROUGH_ACCESS_KEY");
    }

    @Test
    void aSystemThatDoesNotRunIsExplained() {
        stop();
        assertThatThrownBy(this::load).isInstanceOf(ImportFailed.class).hasMessageContaining("./followthrough start");
    }

    @Test
    void whatIsMissingOnTheCommandLineIsSaid() {
        assertThatThrownBy(() -> ImportArguments.of(List.of())).hasMessageContaining("Usage");
        assertThatThrownBy(() -> ImportArguments.of(List.of(file.toString()))).hasMessageContaining("--mapping");
        assertThatThrownBy(() -> ImportArguments.of(List.of("nowhere.csv", "--mapping", mapping.toString())))
                .hasMessageContaining("nowhere.csv");
        assertThatThrownBy(() -> ImportArguments.of(List.of(file.toString(), "--maping", mapping.toString())))
                .hasMessageContaining("--maping");
    }

    private boolean load() throws InterruptedException {
        var address = URI.create("http://localhost:" + intake.getAddress().getPort());
        return ImportCommand.load(
                address, "key", file, mapping, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private static String status(String state, int accepted, int rejected) {
        var errors = rejected == 0
                ? ""
                : "{\"row\": 3, \"field\": \"person.name\", \"problem\": \"is missing\", \"remedy\": \"fill it in\"}";
        return """
                {"importId": "i1", "state": "%s", "total": 2, "read": %d, "accepted": %d, "rejected": %d, "skipped": 0, "erased": 0,
                 "errors": [%s], "fileName": "leads.csv"}""".formatted(state, accepted + rejected, accepted, rejected, errors);
    }
}
