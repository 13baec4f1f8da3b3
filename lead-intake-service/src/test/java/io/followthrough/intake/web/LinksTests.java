package io.followthrough.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Machine;
import io.followthrough.events.Topics;
import io.followthrough.intake.IntakeTest;
import io.followthrough.kit.tokens.SignedTokens;
import io.followthrough.kit.tokens.Token;
import io.followthrough.testkit.TopicProbe;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

class LinksTests extends IntakeTest {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final Instant YESTERDAY = Instant.now().minusSeconds(86_400);

    @Autowired
    private SignedTokens tokens;

    @Autowired
    private Environment environment;

    @Test
    void onlyThePostUnsubscribesAndOnlyOnce() {
        var path = "/unsubscribe/" + token(Token.Kind.UNSUBSCRIBE, "touch-unsubscribe", null);

        var page = browse("GET", path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<form method=\"post\">");
        assertThat(browse("HEAD", path).statusCode()).isEqualTo(200);
        try (var captured = TopicProbe.on(Topics.ACTIVITIES_CAPTURED)) {
            assertThat(ofTouch(captured, "touch-unsubscribe")).isEmpty();

            assertThat(browse("POST", path).statusCode()).isEqualTo(200);
            assertThat(browse("POST", path).statusCode()).isEqualTo(200);

            var withdrawn = captured.await(ActivityRecorded.class, each -> "touch-unsubscribe".equals(each.touchId()));
            assertThat(withdrawn.kind()).isEqualTo(ActivityKind.CONSENT_WITHDRAWN);
            assertThat(withdrawn.prospectId()).isEqualTo("p-links");
            captured.awaitRecord(record -> "p-links".equals(record.key()));
            var told = ofTouch(captured, "touch-unsubscribe");
            assertThat(told.stream()
                            .map(ActivityRecorded::activityId)
                            .distinct()
                            .count())
                    .as("one a minute")
                    .isEqualTo(told.stream()
                            .map(each -> each.at().truncatedTo(ChronoUnit.MINUTES))
                            .distinct()
                            .count());
        }
    }

    @Test
    void aPictureThatIsFetchedTellsThatTheMessageWasOpened() {
        var picture = browse("GET", "/o/" + token(Token.Kind.OPEN, "touch-opened", null) + ".gif");
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/gif");
        try (var captured = TopicProbe.on(Topics.ACTIVITIES_CAPTURED)) {
            var opened = captured.await(ActivityRecorded.class, each -> "touch-opened".equals(each.touchId()));
            assertThat(opened.kind()).isEqualTo(ActivityKind.EMAIL_OPENED);
            assertThat(opened.machine()).isEqualTo(Machine.HUMAN);
        }
    }

    @Test
    void aLinkLeadsWhereItsTokenSaysAndAScannerIsMarked() {
        var path = "/c/" + token(Token.Kind.CLICK, "touch-clicked", "https://www.example.com/offer?a=1");
        var answer = browse("HEAD", path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("https://www.example.com/offer?a=1");
        try (var captured = TopicProbe.on(Topics.ACTIVITIES_CAPTURED)) {
            var clicked = captured.await(ActivityRecorded.class, each -> "touch-clicked".equals(each.touchId()));
            assertThat(clicked.kind()).isEqualTo(ActivityKind.LINK_CLICKED);
            assertThat(clicked.machine()).isEqualTo(Machine.MACHINE);
            assertThat(clicked.machineRule()).isEqualTo("head-request");
        }
    }

    @Test
    void whoFollowsALinkIsAPersonAndWhoFollowsAllAtOnceIsNone() {
        browse("GET", "/c/" + token(Token.Kind.CLICK, "touch-read", "https://www.example.com/offer"));
        browse("GET", "/c/" + token(Token.Kind.CLICK, "touch-scanned", "https://www.example.com/offer"));
        browse("GET", "/unsubscribe/" + token(Token.Kind.UNSUBSCRIBE, "touch-scanned", null));
        try (var captured = TopicProbe.on(Topics.ACTIVITIES_CAPTURED)) {
            var read = captured.await(ActivityRecorded.class, each -> "touch-read".equals(each.touchId()));
            assertThat(read.machine()).isEqualTo(Machine.HUMAN);
            var scanned = captured.await(ActivityRecorded.class, each -> "touch-scanned".equals(each.touchId()));
            assertThat(scanned.kind()).as("and nobody was unsubscribed").isEqualTo(ActivityKind.LINK_CLICKED);
            assertThat(scanned.machineRule()).isEqualTo("several-links-at-once");
        }
    }

    /** Encoded as browsers do it, and the rest as they send it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                ",",
                ";",
                "'",
                ")",
                "%3E",
                "%3E,",
                ">",
                "]",
                "]]",
                "|",
                "%22",
                "\"",
                "=",
                "=20",
                "%20",
                "%0A",
                "%0D%0A",
                "*",
                "/",
                "./",
                "%253E",
                "%E2%80%9D",
                "?",
                "?utm_source=mail",
                "%E2%80%8B"
            })
    void whateverStandsBehindALinkItWorks(String behind) throws IOException {
        var unsubscribe = "/unsubscribe/" + token(Token.Kind.UNSUBSCRIBE, "touch-behind", null) + behind;
        assertThat(raw("GET", unsubscribe)).contains(" 200 ");
        assertThat(raw("POST", unsubscribe)).contains(" 200 ");
        assertThat(raw("GET", "/confirm/" + token(Token.Kind.CONFIRM, "touch-behind", null) + behind))
                .contains(" 200 ");
        assertThat(raw("GET", "/survey/" + token(Token.Kind.SURVEY, "touch-behind", "survey/en") + behind))
                .contains(" 200 ");
        assertThat(raw("GET", "/c/" + token(Token.Kind.CLICK, "touch-behind", "https://www.example.com/") + behind))
                .contains(" 302 ");
    }

    /** RFC 8058 leaves the kind of the form to the mail provider; not all send one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/x-www-form-urlencoded | List-Unsubscribe=One-Click",
                "multipart/form-data; boundary=xyz | --xyz~Content-Disposition: form-data; name=\"List-Unsubscribe\"~~One-Click~--xyz--~",
                "text/plain | List-Unsubscribe=One-Click",
                "application/json | {}",
                "application/x-www-form-urlencoded; charset=us-ascii | ''",
            })
    void oneClickUnsubscribesHoweverAProviderSendsIt(String type, String body) {
        var path = "/unsubscribe/" + token(Token.Kind.UNSUBSCRIBE, "touch-one-click", null);

        var answer = send(request(path, "no key at all")
                .setHeader("Authorization", "")
                .setHeader("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body.replace("~", "\r\n"))));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("You are unsubscribed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/unsubscribe/..;/v1/leads",
                "/unsubscribe/x;/../../v1/leads",
                "/v1/leads;x",
                "/unsubscribe/%252e%252e/v1/leads",
                "/unsubscribe/x%0A/v1/leads",
            })
    void nothingElseIsReachedThatWay(String path) throws IOException {
        assertThat(raw("POST", path)).containsPattern(" (400|404|405) ");
    }

    /** @return the first line of the answer to a path that no client library would send */
    private String raw(String method, String path) throws IOException {
        var port = Integer.parseInt(environment.getRequiredProperty("local.server.port"));
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(60_000);
            var request = method + " " + path
                    + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }

    @Test
    void aTokenThatIsForgedOrForSomethingElseLeadsNowhere() {
        var other = new SignedTokens("a secret of somebody else")
                .sign(new Token(Token.Kind.CLICK, "p", "t", "https://evil.example", YESTERDAY));
        assertThat(browse("GET", "/c/" + other).statusCode()).isEqualTo(404);
        var unsubscribe = token(Token.Kind.UNSUBSCRIBE, "t", "https://evil.example");
        assertThat(browse("GET", "/c/" + unsubscribe).statusCode()).isEqualTo(404);
        var script = token(Token.Kind.CLICK, "t", "javascript:alert(1)");
        assertThat(browse("GET", "/c/" + script).statusCode()).isEqualTo(404);
        assertThat(browse("POST", "/unsubscribe/nonsense").statusCode()).isEqualTo(404);
        assertThat(browse("GET", "/o/nonsense.gif").statusCode()).isEqualTo(200);
    }

    private String token(Token.Kind kind, String touchId, @Nullable String target) {
        return tokens.sign(new Token(kind, "p-links", touchId, target, YESTERDAY));
    }

    private HttpResponse<String> browse(String method, String path) {
        return send(request(path, "no key at all")
                .setHeader("Authorization", "")
                .setHeader("User-Agent", FIREFOX)
                .method(method, HttpRequest.BodyPublishers.noBody()));
    }

    private static List<ActivityRecorded> ofTouch(TopicProbe captured, String touchId) {
        return captured.events(ActivityRecorded.class).stream()
                .map(event -> (ActivityRecorded) event.data())
                .filter(activity -> touchId.equals(activity.touchId()))
                .toList();
    }
}
