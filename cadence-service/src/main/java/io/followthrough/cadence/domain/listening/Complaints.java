package io.followthrough.cadence.domain.listening;

import io.followthrough.cadence.domain.listening.Heard.Complaint;
import io.followthrough.cadence.domain.listening.Heard.Nothing;
import io.followthrough.cadence.domain.listening.Heard.OptOut;
import java.util.Optional;
import java.util.regex.Pattern;

/** What mailbox providers pass on of readers who called a message spam. */
public final class Complaints {

    private static final Pattern SUBJECT = Pattern.compile(
            "(?i)(?:fwd?: *|fw: *)?(?:complaint about (?:a )?message from|e-?mail feedback report|feedback"
                    + " report|abuse (?:report|complaint)|(?:spam|junk)(?:mail)?"
                    + " (?:report|complaint|notification)|\\[?fbl\\]?\\b|spam-?beschwerde|plainte (?:pour )?spam|denuncia"
                    + " de spam).*");
    private static final Pattern SENDER =
            Pattern.compile("(?i)abuse|feedback|complaint|\\bfbl\\b|staff@hotmail|postmaster|scomp@|spam");

    private Complaints() {}

    /** By a report for machines, RFC 5965. */
    static Optional<Heard> reported(Letter letter) {
        return Optional.ofNullable(letter.feedback()).map(feedback -> switch (Headers.lower(feedback.type())) {
            case "not-spam" -> new Nothing("feedback: not spam");
            case "opt-out", "opt-out-list" -> new OptOut("", null, "feedback: opt-out");
            default -> new Complaint("feedback: " + feedback.type());
        });
    }

    /** In words, with our message attached, as some providers do. */
    static Optional<Heard> told(Letter letter) {
        return isComplaint(letter.headers()) && letter.reports().isEmpty()
                ? Optional.of(new Complaint("complaint in words"))
                : Optional.empty();
    }

    /** Whether the headers are those of a complaint; what is attached is then our message. */
    public static boolean isComplaint(Headers headers) {
        return SUBJECT.matcher(headers.first("Subject").strip()).matches()
                && SENDER.matcher(headers.first("From")).find();
    }
}
