package io.followthrough.intake.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.intake.adapters.SignatureRule.Call;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureRuleTests {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final byte[] BODY = "{\"a\": 1}".getBytes(StandardCharsets.UTF_8);
    private static final String SECRET = "a secret of the tests";

    private static byte[] signed(String text) {
        return SignatureRule.sign(SECRET, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String fault(String adapter, Map<String, String> headers, byte[] body) {
        return AdapterFile.shipped(adapter)
                .signature()
                .fault(
                        new Call("POST", "https://leads.example/v1/webhooks/x", headers, body),
                        List.of("an older secret", SECRET),
                        Duration.ofMinutes(5),
                        NOW);
    }

    @Test
    void aKnownAnswerOfTheStandardIsComputed() {
        // RFC 4231, test case 2
        assertThat(HexFormat.of()
                        .formatHex(SignatureRule.sign(
                                "Jefe", "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void eachSenderSignsInItsOwnWay() {
        var body = new String(BODY, StandardCharsets.UTF_8);
        var base64 = Base64.getEncoder().encodeToString(signed(body));
        var hex = HexFormat.of().formatHex(signed(body));
        assertThat(fault("typeform", Map.of("typeform-signature", "sha256=" + base64), BODY))
                .isNull();
        assertThat(fault("tally", Map.of("tally-signature", base64), BODY)).isNull();
        assertThat(fault("shopify-customer", Map.of("x-shopify-hmac-sha256", base64), BODY))
                .isNull();
        assertThat(fault("meta-lead", Map.of("x-hub-signature-256", "sha256=" + hex), BODY))
                .isNull();
        var seconds = String.valueOf(NOW.getEpochSecond());
        var millis = String.valueOf(NOW.toEpochMilli());
        assertThat(fault(
                        "calendly",
                        Map.of(
                                "calendly-webhook-signature",
                                "t=" + seconds + ",v1=" + HexFormat.of().formatHex(signed(seconds + "." + body))),
                        BODY))
                .isNull();
        assertThat(fault(
                        "webflow",
                        Map.of(
                                "x-webflow-timestamp",
                                millis,
                                "x-webflow-signature",
                                HexFormat.of().formatHex(signed(millis + ":" + body))),
                        BODY))
                .isNull();
        assertThat(fault(
                        "hubspot",
                        Map.of(
                                "x-hubspot-request-timestamp",
                                millis,
                                "x-hubspot-signature-v3",
                                Base64.getEncoder()
                                        .encodeToString(
                                                signed("POSThttps://leads.example/v1/webhooks/x" + body + millis))),
                        BODY))
                .isNull();
    }

    @Test
    void whatDoesNotFitIsRefused() {
        var hex = HexFormat.of().formatHex(signed(new String(BODY, StandardCharsets.UTF_8)));
        assertThat(fault("meta-lead", Map.of(), BODY)).contains("missing");
        assertThat(fault("meta-lead", Map.of("x-hub-signature-256", hex), BODY)).contains("written");
        assertThat(fault(
                        "meta-lead",
                        Map.of("x-hub-signature-256", "sha256=" + hex),
                        "{}".getBytes(StandardCharsets.UTF_8)))
                .contains("fit");
        assertThat(fault("meta-lead", Map.of("x-hub-signature-256", "sha256=nonsense"), BODY))
                .contains("fit");
        var old = String.valueOf(NOW.minusSeconds(600).getEpochSecond());
        assertThat(fault(
                        "calendly",
                        Map.of(
                                "calendly-webhook-signature",
                                "t=" + old + ",v1="
                                        + HexFormat.of()
                                                .formatHex(
                                                        signed(old + "." + new String(BODY, StandardCharsets.UTF_8)))),
                        BODY))
                .contains("now");
    }

    private static String byCalendly(Instant at, String... secrets) {
        var text = at.getEpochSecond() + "." + new String(BODY, StandardCharsets.UTF_8);
        var header = new StringBuilder("t=" + at.getEpochSecond());
        for (var secret : secrets) {
            header.append(",v1=")
                    .append(HexFormat.of()
                            .formatHex(SignatureRule.sign(secret, text.getBytes(StandardCharsets.UTF_8))));
        }
        return header.toString();
    }

    @Test
    void whileASecretIsReplacedEitherSideMayHaveBoth() {
        var header = "calendly-webhook-signature";
        assertThat(fault("calendly", Map.of(header, byCalendly(NOW, "a newer secret", SECRET)), BODY))
                .as("the sender signs by both")
                .isNull();
        assertThat(fault("calendly", Map.of(header, byCalendly(NOW, "an older secret")), BODY))
                .as("we know both")
                .isNull();
        assertThat(fault("calendly", Map.of(header, byCalendly(NOW, "a newer secret", "another")), BODY))
                .contains("fit");
        assertThat(fault("calendly", Map.of(header, byCalendly(NOW, SECRET).replace("v1", "v0")), BODY))
                .as("signatures of an older kind count for nothing")
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"-300, true", "300, true", "-301, false", "301, false", "-86400, false", "86400, false"})
    void clocksMayBeFiveMinutesApart(long secondsAway, boolean good) {
        var header = byCalendly(NOW.plusSeconds(secondsAway), SECRET);

        assertThat(fault("calendly", Map.of("calendly-webhook-signature", header), BODY) == null)
                .isEqualTo(good);
    }
}
