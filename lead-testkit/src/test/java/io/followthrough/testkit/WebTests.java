package io.followthrough.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.CaptureChannel;
import io.followthrough.kit.access.AccessRules;
import io.followthrough.kit.access.Scope;
import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who gets in, and how every service says no. */
@SpringBootTest(
        classes = WebTests.Shop.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "followthrough.web.rate-limit.per-address=5",
            "followthrough.web.forwarded.trusted-proxies=127.0.0.1"
        })
class WebTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry properties) {
        EmbeddedPlatform.register(properties);
    }

    @Test
    void withoutAKeyNobodyGetsInAndIsToldHowTo() throws Exception {
        var answer = get("/v1/orders/1", null);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("Authorization: Bearer");
    }

    @Test
    void anUnknownKeyIsRefused() throws Exception {
        assertThat(get("/v1/orders/1", "guessed").statusCode()).isEqualTo(401);
    }

    @Test
    void aKeyForCapturesReadsNothing() throws Exception {
        assertThat(get("/v1/orders/1", EmbeddedPlatform.CAPTURE_KEY).statusCode())
                .isEqualTo(403);
    }

    @Test
    void theRightScopeOpens() throws Exception {
        assertThat(get("/v1/orders/1", EmbeddedPlatform.READ_KEY).body()).isEqualTo("order 1");
        assertThat(get("/v1/orders/1", EmbeddedPlatform.ADMIN_KEY).body()).isEqualTo("order 1");
    }

    @Test
    void anOpenPageNeedsNoKey() throws Exception {
        assertThat(get("/pages/hello", null).statusCode()).isEqualTo(200);
    }

    @Test
    void healthIsOpenAndUp() throws Exception {
        assertThat(get("/actuator/health/liveness", null).statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/readiness", null).statusCode()).isEqualTo(200);
    }

    @Test
    void metricsAreForThoseWhoMayRead() throws Exception {
        assertThat(get("/actuator/prometheus", null).statusCode()).isEqualTo(401);
        assertThat(get("/actuator/prometheus", EmbeddedPlatform.READ_KEY).body())
                .contains("jvm_memory_used_bytes");
    }

    @Test
    void theApiDescribesItself() throws Exception {
        assertThat(get("/v3/api-docs", null).body()).contains("/v1/orders");
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        assertThat(get("/v1/orders/404", EmbeddedPlatform.READ_KEY).statusCode())
                .isEqualTo(404);
        assertThat(get("/v1/nothing-here", EmbeddedPlatform.ADMIN_KEY).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFieldProblemNamesFieldAndRemedy() throws Exception {
        var answer = post("{\"channel\":\"WEB_FORM\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"at\"", "\"remedy\":\"say when\"");
    }

    @Test
    void malformedJsonSaysWhere() throws Exception {
        var answer = post("{\"channel\": oops}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("not JSON", "line 1");
    }

    @Test
    void anUnknownEnumNameListsTheAllowedOnes() throws Exception {
        assertThat(post("{\"channel\":\"PIGEON\"}").body()).contains("\"field\":\"channel\"", "PIGEON", "WEB_FORM");
    }

    @Test
    void twoMegabytesAreTooMuch() throws Exception {
        var answer = post("{\"channel\":\"" + "x".repeat(2_000_000) + "\"}");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    }

    @Test
    void twoMegabytesThatDoNotAnnounceThemselvesAreTooMuchToo() throws Exception {
        var body = ("{\"channel\":\"" + "x".repeat(2_000_000) + "\"}").getBytes();
        var request = request("/v1/orders", EmbeddedPlatform.ADMIN_KEY)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body)))
                .build();

        assertThat(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(413);
    }

    @Test
    void whoCallsTooOftenIsToldWhenToComeBackAndNobodyElse() throws Exception {
        var refused = firstRefusal("203.0.113.9");

        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("Too many calls");
        assertThat(from("203.0.113.10", "/pages/hello").statusCode()).isEqualTo(200);
        assertThat(from("203.0.113.9", "/actuator/health/liveness").statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> firstRefusal(String address) throws Exception {
        for (var call = 0; call < 10_000; call++) {
            var answer = from(address, "/pages/hello");
            if (answer.statusCode() == 429) {
                return answer;
            }
        }
        throw new AssertionError("10,000 calls without a refusal");
    }

    private HttpResponse<String> from(String address, String path) throws Exception {
        var request = request(path, null).header("X-Forwarded-For", address).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void anotherMediaTypeIsRefused() throws Exception {
        var request = request("/v1/orders", EmbeddedPlatform.ADMIN_KEY)
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("hello"))
                .build();

        assertThat(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(415);
    }

    private HttpResponse<String> get(String path, String key) throws IOException, InterruptedException {
        return HTTP.send(request(path, key).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        var request = request("/v1/orders", EmbeddedPlatform.ADMIN_KEY)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String key) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    record Order(CaptureChannel channel, Instant at) {}

    @SpringBootApplication
    @Import(Orders.class)
    static class Shop {

        @Bean
        AccessRules rules() {
            return AccessRules.of().open("/pages/**").scope(Scope.READ, HttpMethod.GET, "/v1/orders/**");
        }
    }

    @RestController
    static class Orders {

        @GetMapping("/v1/orders/{id}")
        String order(@PathVariable String id) {
            return switch (id) {
                case "404" -> throw ProblemException.notFound("order", id);
                default -> "order " + id;
            };
        }

        @PostMapping("/v1/orders")
        void place(@RequestBody Order order) {
            if (order.at() == null) {
                throw new InvalidInputException("at", "missing", "say when");
            }
        }

        @PostMapping("/pages/form")
        String form(HttpServletRequest request) {
            return request.getRequestURL() + " " + request.getParameter("name");
        }

        @PostMapping("/pages/stream")
        int stream(InputStream body) throws IOException {
            return body.readAllBytes().length;
        }

        @GetMapping("/pages/hello")
        String hello() {
            return "hello";
        }
    }
}
