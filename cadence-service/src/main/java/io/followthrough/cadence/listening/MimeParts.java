package io.followthrough.cadence.listening;

import io.followthrough.cadence.domain.listening.CalendarAnswer;
import io.followthrough.cadence.domain.listening.Headers;
import io.followthrough.cadence.domain.listening.Letter.DeliveryReport;
import io.followthrough.cadence.domain.listening.Letter.Feedback;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Collects what the parts of one message hold. What is broken is taken as it stands if nothing better is there: half an
 * answer is better than none.
 */
final class MimeParts {

    /** One for all: making a session asks the class loader for providers, under its lock. */
    private static final Session SESSION = Session.getInstance(new Properties());

    private static final int DEEPEST = 12;
    private static final int LONGEST = 100_000;
    private static final int MOST_PARTS = 500;
    private static final int MOST_NAMES = 10;
    private static final int LONGEST_NAME = 100;
    /** Of one character. */
    private static final int MOST_BYTES = 4;
    /** Where an HTML page says what it is written in. */
    private static final int HEAD = 1024;

    private static final Pattern CHARSET =
            Pattern.compile("(?i)charset\\s*(?:\\*0?\\*?)?\\s*=\\s*[\"']?([^\\s\"';>]+)");

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final StringBuilder asItStands = new StringBuilder();
    private final List<DeliveryReport> reports = new ArrayList<>();
    private final List<Headers> returned = new ArrayList<>();
    private final List<String> attached = new ArrayList<>();
    private @Nullable Feedback feedback;
    private @Nullable CalendarAnswer calendar;
    private @Nullable String reaction;
    private boolean receipt;
    private int parts;

    /** Who reacts has written the one sign; the words around it are the mail program's. */
    String text() {
        if (reaction != null) {
            return shortened(reaction);
        }
        var text = plain.isEmpty() ? HtmlText.of(shortened(html.toString())) : plain.toString();
        return shortened(text.isBlank() ? asItStands.toString() : text);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    List<DeliveryReport> reports() {
        return reports;
    }

    List<Headers> returned() {
        return returned;
    }

    @Nullable
    Feedback feedback() {
        return feedback;
    }

    @Nullable
    CalendarAnswer calendar() {
        return calendar;
    }

    /** Names of files, as their sender calls them. */
    List<String> attached() {
        return attached;
    }

    boolean isReceipt() {
        return receipt;
    }

    /** @param isReport whether what is attached is a message of ours, whatever the type of the whole */
    void take(Part message, boolean isReport) {
        take(message, 0, isReport);
    }

    /** @param isReport whether the part belongs to a report, and so speaks of a message that was sent */
    private void take(Part part, int depth, boolean isReport) {
        if (depth > DEEPEST || parts++ > MOST_PARTS) {
            return;
        }
        try {
            if (part.isMimeType("multipart/*")) {
                multipart(part, depth, isReport);
            } else if (part.isMimeType("message/delivery-status")
                    || part.isMimeType("message/global-delivery-status")) {
                deliveryStatus(part);
            } else if (part.isMimeType("message/feedback-report")) {
                feedbackReport(part);
            } else if (part.isMimeType("message/disposition-notification")) {
                receipt = true;
            } else if (part.isMimeType("text/vnd.google.email-reaction+json")) {
                reaction = JsonMapper.shared()
                        .readTree(decoded(part))
                        .path("emoji")
                        .asString(null);
            } else if (part.isMimeType("text/rfc822-headers")) {
                returned.add(MimeHeaders.of(new InternetHeaders(content(part)).getAllHeaders()));
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("message/global")) {
                if (isReport) {
                    embedded(part, depth);
                }
            } else if (part.isMimeType("text/calendar")) {
                CalendarAnswers.in(decoded(part)).ifPresent(answer -> calendar = answer);
            } else if (isFile(part)) {
                name(part);
            } else {
                text(part);
            }
        } catch (MessagingException | IOException | RuntimeException broken) {
            // Whatever else the message holds is read all the same.
            asItStands(part);
        }
    }

    private static boolean isFile(Part part) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(disposition(part))
                || (part.getFileName() != null && !part.isMimeType("text/*"));
    }

    private void name(Part part) throws MessagingException {
        var name = part.getFileName();
        if (name != null && attached.size() < MOST_NAMES) {
            var written = EncodedWords.decoded(name)
                    .replaceAll("[\\p{Cntrl}\\s]+", " ")
                    .strip();
            attached.add(written.length() > LONGEST_NAME ? written.substring(0, LONGEST_NAME) : written);
        }
    }

    private void asItStands(Part part) {
        if (Part.ATTACHMENT.equalsIgnoreCase(disposition(part)) || asItStands.length() >= LONGEST) {
            return;
        }
        try {
            var encoding = String.valueOf(((MimePart) part).getEncoding());
            asItStands.append(LenientText.of(raw(part), encoding, charset(part)));
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            // Then there is nothing in it for us.
        }
    }

    private static byte[] raw(Part part) throws MessagingException, IOException {
        try (var content = part instanceof MimeBodyPart body
                ? body.getRawInputStream()
                : part instanceof MimeMessage message ? message.getRawInputStream() : InputStream.nullInputStream()) {
            return content.readNBytes(LONGEST);
        }
    }

    private void multipart(Part part, int depth, boolean isReport) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            var report = isReport || part.isMimeType("multipart/report");
            for (var index = 0; index < parts.getCount(); index++) {
                take(parts.getBodyPart(index), depth + 1, report);
            }
        }
    }

    private void deliveryStatus(Part part) throws MessagingException, IOException {
        for (var group : MimeHeaders.groups(content(part))) {
            if (group.has("Action") || group.has("Final-Recipient") || group.has("Status")) {
                var recipient = group.first("Original-Recipient");
                reports.add(new DeliveryReport(
                        withoutType(recipient.isEmpty() ? group.first("Final-Recipient") : recipient),
                        group.first("Action").isEmpty() ? "failed" : group.first("Action"),
                        group.first("Status").split("[ (]")[0],
                        withoutType(group.first("Diagnostic-Code"))));
            }
        }
    }

    private void feedbackReport(Part part) throws MessagingException, IOException {
        for (var group : MimeHeaders.groups(content(part))) {
            if (group.has("Feedback-Type")) {
                feedback = new Feedback(group.first("Feedback-Type"), group.first("Original-Rcpt-To"));
            }
        }
    }

    private void embedded(Part part, int depth) throws MessagingException, IOException {
        var message = part.getContent() instanceof MimeMessage whole ? whole : new MimeMessage(SESSION, content(part));
        returned.add(MimeHeaders.of(message.getAllHeaders()));
        // A report about a report holds what we look for one level deeper; the text of our own message says nothing.
        if (message.isMimeType("multipart/report")) {
            take(message, depth + 1, true);
        }
    }

    private void text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/html")) {
            append(html, part);
        } else if (part.isMimeType("text/plain") || part.getContentType() == null) {
            append(plain, part);
        }
    }

    private static void append(StringBuilder text, Part part) throws MessagingException, IOException {
        if (text.length() < LONGEST) {
            text.append(text.isEmpty() ? "" : "\n").append(decoded(part));
        }
    }

    private static String decoded(Part part) throws MessagingException, IOException {
        if ("base64".equalsIgnoreCase(((MimePart) part).getEncoding())
                && !LenientText.isBase64(new String(raw(part), StandardCharsets.ISO_8859_1))) {
            throw new IOException("called base64, and is none");
        }
        try (var content = part.getInputStream()) {
            var bytes = content.readNBytes(LONGEST * MOST_BYTES);
            var declared = charset(part);
            return CharsetGuess.text(
                    bytes, declared == null && part.isMimeType("text/html") ? declaredInside(bytes) : declared);
        }
    }

    private static @Nullable String declaredInside(byte[] html) {
        var head = new String(html, 0, Math.min(html.length, HEAD), StandardCharsets.ISO_8859_1);
        var named = CHARSET.matcher(head);
        return named.find() ? named.group(1) : null;
    }

    /** As it is written, known or not; null if it is not said. */
    private static @Nullable String charset(Part part) {
        try {
            var type = part.getContentType();
            var named = CHARSET.matcher(type == null ? "" : type);
            return named.find() ? named.group(1) : null;
        } catch (MessagingException broken) {
            return null;
        }
    }

    private static InputStream content(Part part) throws MessagingException, IOException {
        try (var content = part.getInputStream()) {
            return new ByteArrayInputStream(content.readNBytes(LONGEST));
        }
    }

    private static String disposition(Part part) {
        try {
            return String.valueOf(part.getDisposition());
        } catch (MessagingException broken) {
            return "";
        }
    }

    /** {@code rfc822; ann@example.com} without {@code rfc822;}. */
    private static String withoutType(String value) {
        return value.substring(value.indexOf(';') + 1).strip();
    }
}
