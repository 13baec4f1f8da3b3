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
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
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
    private static final int LONGEST = PartContent.LONGEST;
    private static final int MOST_PARTS = 500;
    private static final int MOST_NAMES = 10;
    private static final int LONGEST_NAME = 100;
    private static final Pattern CUT_OFF = Pattern.compile("(?i)att\\d{2,}(?:-\\d+)?\\.(?:html?|txt)");

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    /** With a file's name, or said to be a file without one. */
    private final StringBuilder aside = new StringBuilder();

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
        var text = Alternatives.of(plain.toString(), HtmlText.of(shortened(html.toString())));
        return shortened(text.isBlank() ? aside.isEmpty() ? asItStands.toString() : aside.toString() : text);
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
                        .readTree(PartContent.decoded(part))
                        .path("emoji")
                        .asString(null);
            } else if (part.isMimeType("text/rfc822-headers")) {
                returned.add(MimeHeaders.of(new InternetHeaders(PartContent.content(part)).getAllHeaders()));
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("message/global")) {
                if (isReport) {
                    embedded(part, depth);
                } else {
                    attach(embeddedIn(part).getSubject());
                }
            } else if (part.isMimeType("text/calendar") || (calendar == null && part.isMimeType("application/ics"))) {
                CalendarAnswers.in(PartContent.decoded(part)).ifPresent(answer -> calendar = answer);
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
        var name = part.getFileName();
        if (!part.isMimeType("text/*")) {
            return name != null || Part.ATTACHMENT.equalsIgnoreCase(PartContent.disposition(part));
        }
        return name != null && !isCutOff(name) && Part.ATTACHMENT.equalsIgnoreCase(PartContent.disposition(part));
    }

    /** Exchange makes files of what somebody wrote behind a picture. */
    private static boolean isCutOff(String name) {
        return CUT_OFF.matcher(name).matches();
    }

    private void name(Part part) throws MessagingException {
        attach(part.getFileName());
    }

    private void attach(@Nullable String name) {
        if (name != null && attached.size() < MOST_NAMES) {
            var written = EncodedWords.decoded(name)
                    .replaceAll("[\\p{Cntrl}\\s]+", " ")
                    .strip();
            attached.add(written.length() > LONGEST_NAME ? written.substring(0, LONGEST_NAME) : written);
        }
    }

    private void asItStands(Part part) {
        if (Part.ATTACHMENT.equalsIgnoreCase(PartContent.disposition(part)) || asItStands.length() >= LONGEST) {
            return;
        }
        try {
            var encoding = String.valueOf(((MimePart) part).getEncoding());
            asItStands.append(LenientText.of(PartContent.raw(part), encoding, PartContent.charset(part)));
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            // Then there is nothing in it for us.
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
        for (var group : MimeHeaders.groups(PartContent.content(part))) {
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
        for (var group : MimeHeaders.groups(PartContent.content(part))) {
            if (group.has("Feedback-Type")) {
                feedback = new Feedback(group.first("Feedback-Type"), group.first("Original-Rcpt-To"));
            }
        }
    }

    private void embedded(Part part, int depth) throws MessagingException, IOException {
        var message = embeddedIn(part);
        returned.add(MimeHeaders.of(message.getAllHeaders()));
        // A report about a report holds what we look for one level deeper; the text of our own message says nothing.
        if (message.isMimeType("multipart/report")) {
            take(message, depth + 1, true);
        }
    }

    private static MimeMessage embeddedIn(Part part) throws MessagingException, IOException {
        return part.getContent() instanceof MimeMessage whole
                ? whole
                : new MimeMessage(SESSION, PartContent.content(part));
    }

    private void text(Part part) throws MessagingException, IOException {
        var isHtml = part.isMimeType("text/html");
        if (!isHtml && !part.isMimeType("text/plain") && part.getContentType() != null) {
            name(part);
        } else if (isAside(part)) {
            append(aside, isHtml ? HtmlText.of(PartContent.decoded(part)) : PartContent.decoded(part));
        } else {
            append(isHtml ? html : plain, PartContent.decoded(part));
        }
    }

    private static boolean isAside(Part part) throws MessagingException {
        var name = part.getFileName();
        return name == null ? Part.ATTACHMENT.equalsIgnoreCase(PartContent.disposition(part)) : !isCutOff(name);
    }

    private static void append(StringBuilder text, String more) {
        if (text.length() < LONGEST) {
            text.append(text.isEmpty() ? "" : "\n").append(more);
        }
    }

    /** {@code rfc822; ann@example.com} without {@code rfc822;}. */
    private static String withoutType(String value) {
        return value.substring(value.indexOf(';') + 1).strip();
    }
}
