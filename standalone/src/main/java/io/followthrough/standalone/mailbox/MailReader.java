package io.followthrough.standalone.mailbox;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Takes a MIME message apart. */
final class MailReader {

    private static final String PLAIN = "text/plain";
    private static final String HTML = "text/html";

    private MailReader() {}

    /** What a message says, whoever it is for. */
    record Content(
            @Nullable String from,
            String subject,
            Map<String, String> headers,
            String text,
            @Nullable String html) {}

    /** Never fails because of what somebody sent: a message that cannot be taken apart says so in its text. */
    static Content read(MimeMessage message) throws MessagingException {
        try {
            return takeApart(message);
        } catch (MessagingException | IOException broken) {
            var subject = message.getHeader("Subject", ", ");
            return new Content(
                    message.getHeader("From", ", "),
                    subject == null ? "" : subject,
                    headers(message),
                    "This message cannot be taken apart: " + broken.getMessage(),
                    null);
        }
    }

    private static Content takeApart(MimeMessage message) throws MessagingException, IOException {
        var plain = firstPart(message, PLAIN);
        var html = firstPart(message, HTML);
        var subject = message.getSubject();
        return new Content(
                message.getHeader("From", ", "),
                subject == null ? "" : subject,
                headers(message),
                plain == null ? textOf(html) : plain.replace("\r\n", "\n"),
                html);
    }

    private static Map<String, String> headers(MimeMessage message) throws MessagingException {
        var headers = new LinkedHashMap<String, String>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.merge(header.getName(), readable(header.getValue()), (first, next) -> first + ", " + next);
        }
        return headers;
    }

    /** On one line, and without the coding of what is not ASCII (RFC 2047). */
    private static String readable(String value) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (UnsupportedEncodingException unknownCharset) {
            return value;
        }
    }

    private static @Nullable String firstPart(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return String.valueOf(part.getContent());
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = firstPart(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Good enough to read: the words without the tags. */
    private static String textOf(@Nullable String html) {
        if (html == null) {
            return "";
        }
        var words = html.replaceAll("(?is)<(style|script|head)\\b.*?</\\1>", "")
                .replaceAll("(?i)<(br|/p|/div|/h[1-6]|/li|/tr)\\b[^>]*>", "\n")
                .replaceAll("<[^>]*>", "");
        return HtmlUtils.htmlUnescape(words).replaceAll("\\n{3,}", "\n\n").strip();
    }
}
