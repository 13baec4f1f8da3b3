package io.followthrough.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.followthrough.events.EventEnvelope;
import io.followthrough.standalone.page.Addresses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The past of the demo is told whole, or says what is missing. */
class DemoPastTests {

    private static final Instant NOW = Instant.parse("2026-05-09T12:00:00Z");
    private static final Pattern EMAIL = Pattern.compile("\"email\":\"([^\"]+)\"");

    private final Map<String, Integer> tries = new ConcurrentHashMap<>();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final List<String> told = new ArrayList<>();
    private final List<Duration> waited = new ArrayList<>();
    private final List<EventEnvelope<?>> events = new ArrayList<>();
    private volatile Predicate<String> isBusy = key -> false;
    private HttpServer server;

    @BeforeEach
    void aSystemThatJustStarted() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void itStops() {
        server.stop(0);
    }

    @Test
    void oneCallThatFailsDoesNotEndTheLoading() throws Exception {
        isBusy = key ->
                key.equals("demo-past-leads-60") && tries.get(key) < 3 || key.endsWith("acts-0") && tries.get(key) < 2;

        assertThat(past().tell(NOW)).isTrue();

        assertThat(taken).hasSize(14);
        assertThat(events).isNotEmpty();
        assertThat(told)
                .contains("the past: 420 of 420 people came in", "the past: 420 of 420 people and what they did")
                .anyMatch(line -> line.startsWith("people 61 to 120 came in: ") && line.contains("once more"));
        assertThat(waited).hasSize(3);
    }

    @Test
    void whatCannotBeToldIsSaidAndTheRestIsTold() throws Exception {
        isBusy = "demo-past-leads-60"::equals;

        assertThat(past().tell(NOW)).isFalse();

        assertThat(new TreeSet<>(taken)).hasSize(13).doesNotContain("demo-past-leads-60");
        assertThat(events.stream().map(EventEnvelope::subject).distinct().count())
                .isEqualTo(360);
        assertThat(told.getLast())
                .startsWith("the past has gaps, which the next start tells: people 61 to 120 came in (")
                .contains("contacts of 60 people, who are not known yet");
    }

    private DemoPast past() {
        var at = "http://localhost:" + server.getAddress().getPort();
        return new DemoPast(
                new DemoCalls(new Addresses(at, at, at, at, at), "key"), events::addAll, waited::add, told::add);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key == null) {
            give(exchange, 200, everybody());
            return;
        }
        tries.merge(key, 1, Integer::sum);
        if (isBusy.test(key)) {
            give(exchange, 503, "{}");
            return;
        }
        taken.add(key);
        if (key.contains("leads")) {
            EMAIL.matcher(body).results().forEach(found -> known.putIfAbsent(found.group(1), "p-" + known.size()));
        }
        give(exchange, 202, "{}");
    }

    private String everybody() {
        var items = new ArrayList<String>();
        new HashMap<>(known)
                .forEach((email, id) ->
                        items.add("{\"prospectId\":\"%s\",\"person\":{\"email\":\"%s\"}}".formatted(id, email)));
        return "{\"items\":[" + String.join(",", items) + "]}";
    }

    private static void give(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
