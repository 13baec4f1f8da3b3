package io.followthrough.cadence.listening;

import io.followthrough.cadence.domain.listening.Letter.CalendarAnswer;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a calendar program answers to an invitation; read leniently, as everything that comes in by mail. */
final class CalendarAnswers {

    private static final Pattern METHOD = line("METHOD:\\s*(REPLY|COUNTER)");
    private static final Pattern STATUS = line("ATTENDEE[^\\n]*?;PARTSTAT=\"?([A-Z-]{1,40})");
    private static final Pattern COMMENT = line("COMMENT(?:;[^:\\n]*)?:([^\\n]{0,4000})");

    private CalendarAnswers() {}

    /** Empty for invitations and everything else that is no answer. */
    static Optional<CalendarAnswer> in(String calendar) {
        var unfolded = calendar.replace("\r", "").replaceAll("\n[ \t]", "");
        var method = METHOD.matcher(unfolded);
        if (!method.find()) {
            return Optional.empty();
        }
        var status = STATUS.matcher(unfolded);
        var comment = COMMENT.matcher(unfolded);
        return Optional.of(new CalendarAnswer(
                method.group(1).equalsIgnoreCase("COUNTER"),
                status.find() ? status.group(1) : "",
                comment.find()
                        ? comment.group(1)
                                .replaceAll("(?i)\\\\n", "\n")
                                .replaceAll("\\\\(.)", "$1")
                                .strip()
                        : ""));
    }

    private static Pattern line(String regex) {
        return Pattern.compile("^" + regex, Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    }
}
