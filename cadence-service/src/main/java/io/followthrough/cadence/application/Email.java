package io.followthrough.cadence.application;

import org.jspecify.annotations.Nullable;

/**
 * A message ready to leave.
 *
 * @param messageId without angle brackets; the same for the same contact
 * @param inReplyTo the first message of the enrolment, so that follow-ups stand together
 * @param replyTo where answers go, if not to the sender
 * @param unsubscribeUrl takes a POST without any question, RFC 8058
 * @param invitation for the calendar, if it is about a meeting
 */
public record Email(
        String messageId,
        @Nullable String inReplyTo,
        String fromName,
        String from,
        @Nullable String replyTo,
        String to,
        String subject,
        String text,
        String html,
        String unsubscribeUrl,
        @Nullable CalendarPart invitation) {

    /**
     * What a calendar program reads.
     *
     * @param method of iTIP: {@code REQUEST} or {@code CANCEL}
     * @param text iCalendar
     */
    public record CalendarPart(String method, String text) {}

    public Email(
            String messageId,
            @Nullable String inReplyTo,
            String fromName,
            String from,
            @Nullable String replyTo,
            String to,
            String subject,
            String text,
            String html,
            String unsubscribeUrl) {
        this(messageId, inReplyTo, fromName, from, replyTo, to, subject, text, html, unsubscribeUrl, null);
    }
}
