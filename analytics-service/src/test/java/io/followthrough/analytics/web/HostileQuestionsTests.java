package io.followthrough.analytics.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.analytics.RunningAnalytics;
import io.followthrough.testkit.EmbeddedPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions by somebody who wants the service to fail: written byte by byte, since no client would send them. */
class HostileQuestionsTests extends RunningAnalytics {

    private static final String RATE = "/v1/metrics/conversion-rate";

    private record Told(int status, String head, String body) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                RATE + "?window=day&from=2026-02-30 | from | use a day as",
                RATE + "?window=day&from=2025-02-29 | from | use a day as",
                RATE + "?window=day&from=2026-13-01 | from | use a day as",
                RATE + "?window=week&from=2026-W53 | from | use a day as",
                RATE + "?window=week&from=2026-W53-1 | from | use a day as",
                RATE + "?window=day&from=20260101 | from | use a day as",
                RATE + "?window=day&from=2026-1-1 | from | use a day as",
                RATE + "?window=day&from= | from | use a day as",
                RATE + "?window=day&to=2026-01-01T00:00Z | to | use a day as",
                RATE + "?window=day&from=%D9%A2%D9%A0%D9%A2%D9%A6-01-01 | from | use a day as",
                RATE + "?window=day&from=2026-03-02&to=2026-03-01 | to | on or after",
                RATE + "?window=day&from=2026-03-01&from=2026-03-02 | from | give it once",
                RATE + "?from=2026-03-01 | from | use window=day",
                RATE + "?window=decade | window | use one of",
                RATE + "?by=..%2F..%2Fetc%2Fpasswd | by | use one of",
                RATE + "?by=%00 | by | use one of",
                RATE + "?stage=%F0%9F%92%A5 | stage | use one of",
                RATE + "?__proto__=1 | __proto__ | use one of",
                RATE + "?limit=0 | limit | whole number",
                RATE + "?limit=99999999999999999999 | limit | whole number",
                RATE + "?limit=1e3 | limit | whole number",
                RATE + "?by=source&top=-1 | top | whole number",
                RATE + "?top=5 | top | together with by=",
                RATE + "?by=source&cursor=%25%25 | cursor | none of this list",
                RATE + "?zone=utc | zone | use UTC",
                RATE + "?zone=eUROPE%2FbERLIN | zone | use UTC",
                RATE + "?zone=%2B25:00 | zone | use UTC",
                RATE + "?source=a | source | together with by=",
                "/v1/funnel?channel=a&source=b | channel | use one of them",
                "/v1/survival?at=2027-02-29 | at | use a day as",
                "/v1/survival?by=rep | by | use one of",
                "/v1/cohorts?size=fortnight | size | use one of",
                "/v1/timing?channel=PIGEON | channel | use one of",
                "/v1/experiments?metric=closing-ratio | metric | use one of",
                "/v1/forecast?by=rep&limit=3 | limit | use one of",
                "/v1/goals/plan?sales=-1 | sales | use",
                "/v1/goals/plan?rate=2 | rate | use",
                "/v1/goals/plan?country=Atlantis | country | use"
            })
    void whatCannotBeAnsweredIsRefusedByItsNameWithWhatToDo(String path, String field, String remedy) {
        var told = ask("GET", path, "Accept: application/json");

        assertThat(told.status()).as(told.body()).isEqualTo(400);
        assertThat(told.body()).contains("\"" + field + "\"", remedy);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                RATE + "?stage=%E0%A4%A",
                RATE + "?stage=%zz",
                RATE + "?by=source&source=%FF%FE",
                RATE + "?by=source&source=%C0%80",
                RATE + "?%00=%00",
                RATE + "?&&&&=&=",
                RATE + "/people?stage=%zz",
                "/v1/funnel?channel=%",
                "/v1/goals/plan?%FF"
            })
    void bytesThatAreNoTextAreRefusedWithWhatToWriteInstead(String path) {
        var told = ask("GET", path, "Accept: application/json");

        assertThat(told.status()).as(told.body()).isEqualTo(400);
        assertThat(told.body()).contains("(query)", "as UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                RATE + "?from[]=2026-01-01",
                RATE + "?by=source&source=${jndi:ldap://x}",
                RATE + "/",
                "/v1/metrics/%00",
                "/v1/metrics/%2e%2e/conversion-rate",
                "/v1/metrics/..;/conversion-rate",
                "/v1/metrics/Conversion-Rate",
                "/v1/metrics/conversion-rate%0d%0aX: y",
                "/v1//metrics",
                "/v1/metrics;jsessionid=1"
            })
    void garbageIsRefusedOrMeansNothingAndNeverBreaksTheService(String path) {
        assertThat(ask("GET", path, "Accept: application/json").status())
                .as(path)
                .isBetween(200, 499);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Accept: application/xml | 406",
                "Accept: text/html | 406",
                "Accept: application/json;version=2 | 200",
                "Accept: */*;q=0.1 | 200",
                "Accept: text/csv;q=0.1, application/json | 200",
                "Accept: ;;; | 406",
                "If-None-Match: garbage | 200",
                "If-None-Match: W/ | 200",
                "If-None-Match: \"a\", W/\"b\", | 200",
                "If-Modified-Since: yesterday | 200",
                "Range: bytes=0-1 | 200"
            })
    void whateverStandsInAHeadThereIsAnAnswerOfIts(String header, int status) {
        assertThat(ask("GET", "/v1/funnel?to=2001-01-01", header).status())
                .as(header)
                .isEqualTo(status);
    }

    @Test
    void aHeadHasNoBodyAndOtherMethodsAreToldWhichThereIs() {
        var head = ask("HEAD", "/v1/funnel?to=2001-01-01", "Accept: application/json");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (var method : List.of("POST", "PUT", "DELETE", "PATCH", "BREW")) {
            assertThat(ask(method, "/v1/funnel", "Content-Length: 0").status())
                    .as(method)
                    .isIn(400, 403, 405, 501);
        }
    }

    @Test
    void aTagIsKnownAgainInAListAndWeakOrNot() {
        var path = "/v1/funnel?to=2001-01-01";
        var tag = ask("GET", path, "Accept: application/json")
                .head()
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("etag: "))
                .findFirst()
                .orElseThrow()
                .substring(6);

        for (var known : List.of(tag, "W/" + tag.replace("W/", ""), "\"x\",W/\"y\" , " + tag)) {
            assertThat(ask("GET", path, "If-None-Match: " + known).status())
                    .as(known)
                    .isEqualTo(304);
        }
    }

    @Test
    void theLongestRangeTheLeapDayAndWeek53AreCovered() {
        assertThat(json(RATE + "?window=day&from=0001-01-01&to=9999-12-31")
                        .at("/covers/to")
                        .asString())
                .isEqualTo("9999-12-31");
        assertThat(json(RATE + "?window=month&from=2028-02-29&to=2028-02-29")
                        .at("/covers/to")
                        .asString())
                .isEqualTo("2028-02-29");
        assertThat(json(RATE + "?window=week&from=2026-12-31&to=2027-01-01")
                        .get("covers")
                        .toString())
                .isEqualTo("{\"from\":\"2026-12-28\",\"to\":\"2027-01-03\"}");
        for (var path : List.of("funnel", "survival", "cohorts", "experiments", "timing")) {
            json("/v1/" + path + "?from=0000-01-01&to=9999-12-31");
        }
    }

    private Told ask(String method, String path, String header) {
        var port = URI.create(address("/")).getPort();
        var request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + EmbeddedPlatform.READ_KEY + "\r\n" + header + "\r\nConnection: close\r\n\r\n";
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var end = answer.indexOf("\r\n\r\n");
            return new Told(
                    Integer.parseInt(answer.substring(9, 12)), answer.substring(0, end), answer.substring(end + 4));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
