package io.followthrough.intake.adapters;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * How a sender signs: HMAC-SHA-256 over a text made of the call's parts.
 *
 * @param header that the signature is in
 * @param pattern with the groups {@code signature}, which may be several, and, if the header has it, {@code timestamp}; null: the whole header
 * @param timestampHeader where the time is, if in a header of its own; in seconds or milliseconds since 1970
 * @param signed the text, with {@code {body}}, {@code {timestamp}}, {@code {method}} and {@code {url}}
 * @param base64 whether the signature is in base64, else in hexadecimal digits
 * @param answersChallenges whether the sender, before its first delivery and from then on, asks to have a random UUID signed
 */
record SignatureRule(
        String header,
        @Nullable Pattern pattern,
        @Nullable String timestampHeader,
        String signed,
        boolean base64,
        boolean answersChallenges) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern SEVERAL = Pattern.compile(",\\s*(?:v1=)?");
    private static final Pattern PART = Pattern.compile("\\{(body|timestamp|method|url)}");

    /** A call as it came in. */
    record Call(String method, String url, java.util.Map<String, String> headers, byte[] body) {

        @Nullable
        String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }
    }

    /** What is wrong with the signature; null: nothing. */
    @Nullable
    String fault(Call call, List<String> secrets, Duration tolerance, Instant now) {
        var given = call.header(header);
        if (given == null) {
            return "is missing";
        }
        @Nullable Matcher parts = pattern == null ? null : pattern.matcher(given.strip());
        if (parts != null && !parts.matches()) {
            return "is not written as this sender writes it";
        }
        var signature = parts == null ? given.strip() : parts.group("signature");
        var timestamp = timestamp(call, parts);
        if (timestamp != null && !isNear(timestamp, tolerance, now)) {
            return "is not of now: its time is missing, or more than " + tolerance.toSeconds() + " seconds away";
        }
        var text = text(call, timestamp == null ? "" : timestamp);
        return secrets.stream()
                        .map(secret -> sign(secret, text))
                        .anyMatch(expected ->
                                signatures(signature).anyMatch(one -> MessageDigest.isEqual(expected, decoded(one))))
                ? null
                : "does not fit";
    }

    /**
     * What proves to the sender that we hold its secret; empty if it does not ask so. Nothing but a UUID is signed: else
     * anybody could have deliveries of their own signed here.
     */
    Optional<String> answer(String challenge, List<String> secrets) {
        return answersChallenges && UUID_TEXT.matcher(challenge).matches() && !secrets.isEmpty()
                ? Optional.of(
                        HexFormat.of().formatHex(sign(secrets.getFirst(), challenge.getBytes(StandardCharsets.UTF_8))))
                : Optional.empty();
    }

    /** While its secret is being replaced, a sender signs by both: {@code v1=…,v1=…}. */
    private static Stream<String> signatures(String all) {
        return SEVERAL.splitAsStream(all).filter(one -> !one.isBlank());
    }

    private @Nullable String timestamp(Call call, @Nullable Matcher parts) {
        if (timestampHeader != null) {
            var time = call.header(timestampHeader);
            return time == null ? "" : time;
        }
        return parts != null && parts.namedGroups().containsKey("timestamp") ? parts.group("timestamp") : null;
    }

    private static boolean isNear(String timestamp, Duration tolerance, Instant now) {
        if (!timestamp.matches("\\d{9,14}")) {
            return false;
        }
        var number = Long.parseLong(timestamp);
        var at = timestamp.length() > 11 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        return Duration.between(at, now).abs().compareTo(tolerance) <= 0;
    }

    private byte[] text(Call call, String timestamp) {
        var text = new ByteArrayOutputStream();
        int end = 0;
        for (var part = PART.matcher(signed); part.find(); end = part.end()) {
            text.writeBytes(signed.substring(end, part.start()).getBytes(StandardCharsets.UTF_8));
            text.writeBytes(
                    switch (part.group(1)) {
                        case "body" -> call.body();
                        case "timestamp" -> timestamp.getBytes(StandardCharsets.UTF_8);
                        case "method" -> call.method().getBytes(StandardCharsets.UTF_8);
                        default -> call.url().getBytes(StandardCharsets.UTF_8);
                    });
        }
        text.writeBytes(signed.substring(end).getBytes(StandardCharsets.UTF_8));
        return text.toByteArray();
    }

    static byte[] sign(String secret, byte[] text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }

    private byte[] decoded(String signature) {
        try {
            return base64
                    ? Base64.getDecoder().decode(signature)
                    : HexFormat.of().parseHex(signature.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException neither) {
            return new byte[0];
        }
    }
}
