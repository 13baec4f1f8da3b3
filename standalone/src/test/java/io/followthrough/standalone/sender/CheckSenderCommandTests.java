package io.followthrough.standalone.sender;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a service that answers as told. */
class CheckSenderCommandTests {

    private final List<String> asked = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private HttpServer service;
    private int status = 200;
    private String answer = "";

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            var body = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void whatIsToBePublishedIsSaid() throws Exception {
        answer = """
                {"domain": "sales.example", "good": false, "findings": [
                  {"subject": "SPF", "state": "MISSING", "name": "sales.example", "found": null,
                   "says": "nobody may send", "publish": "v=spf1 mx -all"},
                  {"subject": "DMARC", "state": "GOOD", "name": "_dmarc.sales.example", "found": "v=DMARC1; p=reject",
                   "says": "as it should be", "publish": null}]}""";

        assertThat(run("sales.example", "s1")).isEqualTo(CheckSenderCommand.TO_MEND);

        assertThat(asked).containsExactly("/v1/senders/sales.example/check?selector=s1 Bearer key");
        assertThat(out.toString(UTF_8))
                .contains("SPF", "MISSING", "publish  v=spf1 mx -all", "found    v=DMARC1; p=reject")
                .doesNotContain("null");
    }

    @Test
    void allIsGood() throws Exception {
        answer = "{\"good\": true, \"findings\": []}";

        assertThat(run("sales.example", "")).isEqualTo(CheckSenderCommand.GOOD);
        assertThat(asked).containsExactly("/v1/senders/sales.example/check Bearer key");
    }

    @Test
    void aRefusalIsPassedOn() {
        status = 400;
        answer = "domain is nonsense";

        assertThatThrownBy(() -> run("nonsense", ""))
                .hasMessageContaining("HTTP 400")
                .hasMessageContaining(answer);
    }

    @Test
    void nobodyThere() {
        service.stop(0);

        assertThatThrownBy(() -> run("sales.example", "")).hasMessageContaining("start the system first");
    }

    private int run(String domain, String selector) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + service.getAddress().getPort());
        return new CheckSenderCommand(address, "key").run(domain, selector, new PrintStream(out, true, UTF_8));
    }
}
