package io.followthrough.cadence.listening;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is in one part of a message, or its beginning. */
final class PartContent {

    /** Letters that are read of a text. */
    static final int LONGEST = 100_000;
    /** Of one character. */
    private static final int MOST_BYTES = 4;
    /** Where an HTML page says what it is written in. */
    private static final int HEAD = 1024;

    private static final Pattern CHARSET =
            Pattern.compile("(?i)charset\\s*(?:\\*0?\\*?)?\\s*=\\s*[\"']?([^\\s\"';>]+)");

    /** RFC 3676, section 4: the space before a line break is the mail program's, also within a word. */
    private static final Pattern DELETES_SPACES = Pattern.compile("(?i)delsp\\s*=\\s*\"?yes");

    private static final Pattern SOFT_BREAK = Pattern.compile("(?<!(?:^|\\n)--) \\r?\\n(?!>)");

    private PartContent() {}

    static byte[] raw(Part part) throws MessagingException, IOException {
        try (var content = part instanceof MimeBodyPart body
                ? body.getRawInputStream()
                : part instanceof MimeMessage message ? message.getRawInputStream() : InputStream.nullInputStream()) {
            return content.readNBytes(LONGEST);
        }
    }

    static String decoded(Part part) throws MessagingException, IOException {
        if ("base64".equalsIgnoreCase(((MimePart) part).getEncoding())
                && !LenientText.isBase64(new String(raw(part), StandardCharsets.ISO_8859_1))) {
            throw new IOException("called base64, and is none");
        }
        try (var content = part.getInputStream()) {
            var bytes = content.readNBytes(LONGEST * MOST_BYTES);
            var declared = charset(part);
            var text = CharsetGuess.text(
                    bytes, declared == null && part.isMimeType("text/html") ? declaredInside(bytes) : declared);
            return DELETES_SPACES.matcher(String.valueOf(part.getContentType())).find()
                    ? SOFT_BREAK.matcher(text).replaceAll("")
                    : text;
        }
    }

    private static @Nullable String declaredInside(byte[] html) {
        var head = new String(html, 0, Math.min(html.length, HEAD), StandardCharsets.ISO_8859_1);
        var named = CHARSET.matcher(head);
        return named.find() ? named.group(1) : null;
    }

    /** As it is written, known or not; null if it is not said. */
    static @Nullable String charset(Part part) {
        try {
            var type = part.getContentType();
            var named = CHARSET.matcher(type == null ? "" : type);
            return named.find() ? named.group(1) : null;
        } catch (MessagingException broken) {
            return null;
        }
    }

    static InputStream content(Part part) throws MessagingException, IOException {
        try (var content = part.getInputStream()) {
            return new ByteArrayInputStream(content.readNBytes(LONGEST));
        }
    }

    static String disposition(Part part) {
        try {
            return String.valueOf(part.getDisposition());
        } catch (MessagingException broken) {
            return "";
        }
    }
}
