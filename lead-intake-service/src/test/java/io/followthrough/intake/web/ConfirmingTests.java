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
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Double opt-in: an address is confirmed by the button behind the link that was sent to it. */
class ConfirmingTests extends IntakeTest {

    @Autowired
    private SignedTokens tokens;

    @Test
    void onlyTheButtonConfirmsHoweverOftenScannersFollowTheLinkAndOnlyOnce() {
        var sentAt = Instant.now().minusSeconds(60);
        var path = link(Token.Kind.CONFIRM, "p-confirming.e0s0a1", sentAt);
        try (var captured = TopicProbe.on(Topics.ACTIVITIES_CAPTURED)) {
            var page = browse("GET", path);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<form method=\"post\">");
            assertThat(browse("HEAD", path).statusCode()).isEqualTo(200);
            assertThat(confirmations(captured)).isEmpty();

            assertThat(browse("POST", path).body()).contains("has arrived");
            assertThat(browse("POST", path).statusCode()).isEqualTo(200);

            var confirmed =
                    captured.await(ActivityRecorded.class, each -> "p-confirming.e0s0a1".equals(each.touchId()));
            assertThat(confirmed.kind()).isEqualTo(ActivityKind.CONSENT_CONFIRMED);
            assertThat(confirmed.prospectId()).isEqualTo("p-confirming");
            assertThat(confirmed.machine()).isEqualTo(Machine.HUMAN);
            assertThat(confirmed.text()).contains("confirmed by the link of " + sentAt);
            assertThat(confirmed.answers()).containsEntry("linkSentAt", sentAt.toString());
            assertThat(confirmations(captured).stream()
                            .map(ActivityRecorded::activityId)
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void aLinkThatHasExpiredConfirmsNothingAndSaysWhatToDo() {
        var late = link(Token.Kind.CONFIRM, "p-late.e0s0a1", Instant.now().minus(Duration.ofDays(8)));

        assertThat(browse("GET", late).statusCode()).isEqualTo(410);
        assertThat(browse("POST", late).statusCode()).isEqualTo(410);
        assertThat(browse("POST", late).body()).contains("answer the message");
    }

    @Test
    void aLinkThatIsForgedOrForSomethingElseConfirmsNothing() {
        assertThat(browse("POST", "/confirm/nonsense").statusCode()).isEqualTo(404);
        assertThat(browse("POST", link(Token.Kind.UNSUBSCRIBE, "t", Instant.now()))
                        .statusCode())
                .isEqualTo(404);
    }

    /** What was said since is not known here: the page must hold for whoever has unsubscribed or was forgotten. */
    @Test
    void thePageClaimsNothingThatARefusalSinceWouldMakeUntrue() {
        var sentAt = Instant.now().minus(Duration.ofDays(2));

        var page = browse("POST", link(Token.Kind.CONFIRM, "p-overtaken.e0s0a1", sentAt));

        assertThat(page.body()).contains("unsubscribed since", "delete your data", "that stands", "sign up anew");
        assertThat(page.body()).doesNotContain("confirmed", "is confirmed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | en-GB     | Ja, das war ich    | ist angekommen   | abgelaufen
            es | de        | Sí, fui yo         | Hemos recibido   | caducado
               | fr-CA, en | Oui, c’est moi     | nous est parvenue | expiré
               |           | Yes, it was me     | has arrived      | has expired
            """)
    void everyPageIsInTheLanguageOfItsMessageThenOfTheBrowser(
            @Nullable String ofLink, @Nullable String ofBrowser, String asked, String thanked, String expired) {
        var path = linkIn(ofLink, Instant.now());

        assertThat(browse("GET", path, ofBrowser).body()).contains(asked);
        assertThat(browse("POST", path, ofBrowser).body()).contains(thanked);
        assertThat(browse("GET", linkIn(ofLink, Instant.EPOCH), ofBrowser).body())
                .contains(expired);
    }

    private String linkIn(@Nullable String language, Instant issuedAt) {
        var touch = "p-spoken." + language;
        return "/confirm/"
                + tokens.sign(new Token(Token.Kind.CONFIRM, "p-confirming", touch, null, issuedAt, language));
    }

    private HttpResponse<String> browse(String method, String path, @Nullable String languages) {
        var asking = request(path, "").setHeader("Authorization", "");
        if (languages != null) {
            asking.setHeader("Accept-Language", languages);
        }
        return send(asking.method(method, HttpRequest.BodyPublishers.noBody()));
    }

    private String link(Token.Kind kind, String touchId, Instant issuedAt) {
        return "/confirm/" + tokens.sign(new Token(kind, "p-confirming", touchId, null, issuedAt));
    }

    private HttpResponse<String> browse(String method, String path) {
        return send(
                request(path, "").setHeader("Authorization", "").method(method, HttpRequest.BodyPublishers.noBody()));
    }

    private static List<ActivityRecorded> confirmations(TopicProbe captured) {
        return captured.events(ActivityRecorded.class).stream()
                .map(event -> (ActivityRecorded) event.data())
                .filter(activity -> "p-confirming.e0s0a1".equals(activity.touchId()))
                .toList();
    }
}
