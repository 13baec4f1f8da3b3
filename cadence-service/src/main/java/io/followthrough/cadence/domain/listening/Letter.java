package io.followthrough.cadence.domain.listening;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incoming e-mail, taken apart.
 *
 * @param text all that is written in it, quotations included
 * @param reports what mail servers say about messages of ours (RFC 3464), the outermost first
 * @param feedback what a mailbox provider passes on of its reader (RFC 5965)
 * @param receipt whether it says that a message was displayed (RFC 8098)
 * @param returned headers of the messages that it gives back
 * @param sentAt by the sender's clock, or when it arrived
 * @param calendar what a calendar program says about a meeting
 * @param attached names of files
 */
public record Letter(
        Headers headers,
        String text,
        List<DeliveryReport> reports,
        @Nullable Feedback feedback,
        boolean receipt,
        List<Headers> returned,
        ZonedDateTime sentAt,
        @Nullable CalendarAnswer calendar,
        List<String> attached) {

    public Letter {
        reports = List.copyOf(reports);
        returned = List.copyOf(returned);
        attached = List.copyOf(attached);
    }

    /**
     * What became of a message for one recipient, RFC 3464 section 2.3.
     *
     * @param address without its type; empty if it is not said
     * @param action {@code failed}, {@code delayed}, {@code delivered}, {@code relayed} or {@code expanded}
     * @param status RFC 3463, for example {@code 5.1.1}; empty if it is not said
     */
    public record DeliveryReport(String address, String action, String status, String diagnostic) {}

    /** @param type {@code abuse}, {@code fraud}, {@code virus}, {@code other}, {@code not-spam} or {@code opt-out} */
    public record Feedback(String type, String recipient) {}

    /** Under another subject. */
    Letter withSubject(String subject) {
        return new Letter(
                headers.with("Subject", subject),
                text,
                reports,
                feedback,
                receipt,
                returned,
                sentAt,
                calendar,
                attached);
    }

    /** With another text below the same headers. */
    Letter reading(String other) {
        return new Letter(headers, other, reports, feedback, receipt, returned, sentAt, calendar, attached);
    }

    /** Only these words, as if there were no headers. */
    Letter saying(String words) {
        return new Letter(
                Headers.of(List.of()), words, reports, feedback, receipt, returned, sentAt, calendar, attached);
    }

    public String subject() {
        return headers.first("Subject");
    }
}
