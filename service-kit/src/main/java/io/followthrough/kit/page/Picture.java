package io.followthrough.kit.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.springframework.core.io.Resource;

/**
 * A picture that stands in the page itself, so that nothing is asked of anybody and a screen without a network shows it.
 *
 * @param address a {@code data:} address (RFC 2397)
 */
record Picture(String address) {

    private static final int LARGEST = 100_000;

    /** @throws IllegalArgumentException if it cannot be read, is too large, or is none that every browser shows */
    static Picture read(Resource file) {
        try {
            var bytes = file.getContentAsByteArray();
            if (bytes.length > LARGEST) {
                throw new IllegalArgumentException("followthrough.pages.branding.logo: " + file.getDescription()
                        + " has " + bytes.length + " bytes; a logo of up to " + LARGEST + " is sent with every page");
            }
            return new Picture("data:" + type(file, bytes) + ";base64,"
                    + Base64.getEncoder().encodeToString(bytes));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "followthrough.pages.branding.logo: " + file.getDescription() + " cannot be read", unreadable);
        }
    }

    private static String type(Resource file, byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, 1_000), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0089PNG")) {
            return "image/png";
        } else if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        } else if (start.startsWith("GIF8")) {
            return "image/gif";
        } else if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return "image/webp";
        } else if (start.toLowerCase(Locale.ROOT).contains("<svg")) {
            return "image/svg+xml";
        }
        throw new IllegalArgumentException("followthrough.pages.branding.logo: " + file.getDescription()
                + " is no picture that browsers show: use PNG, SVG, JPEG, GIF or WebP");
    }
}
