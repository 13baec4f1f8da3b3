package io.followthrough.cadence.listening;

import io.followthrough.cadence.domain.listening.CalendarAnswer;
import io.followthrough.cadence.domain.listening.CalendarAnswer.Answer;
import io.followthrough.cadence.domain.listening.CalendarAnswer.Method;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a calendar program writes about a meeting; read leniently, as everything that comes in by mail. */
final class CalendarAnswers {

    private static final int MOST_DATES = 100;

    private static final Pattern METHOD =
            line("METHOD:\\s*(REPLY|COUNTER|DECLINECOUNTER|REQUEST|ADD|CANCEL|REFRESH)\\s*$");
    private static final Pattern UID = line("UID:([^\\n]{1,400})");
    private static final Pattern SEQUENCE = line("SEQUENCE:\\s*(\\d{1,9})\\s*$");
    private static final Pattern PROGRAM = line("PRODID:([^\\n]{1,200})");
    private static final Pattern COMMENT = line("COMMENT(?:;[^:\\n]*)?:([^\\n]{0,4000})");
    private static final Pattern NOTE_TO_ANSWER = Pattern.compile(";X-RESPONSE-COMMENT=\"([^\"\\n]{1,4000})\"");
    private static final Pattern TITLE = line("SUMMARY(?:;[^:\\n]*)?:([^\\n]{0,200})");
    private static final Pattern BEGIN = line(
            "DTSTART(?:;TZID=(?<zone>\"[^\"\\n]{1,80}\"|[^:;\\n]{1,80})|;[^:;\\n]*)*:(?<day>\\d{8})(?:T(?<time>\\d{6})(?<utc>Z)?)?");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HHmm", Locale.ENGLISH);
    private static final Pattern EVENT = line("BEGIN:VEVENT\\s*$");
    private static final Pattern ONE_DATE = line("RECURRENCE-ID[;:]");
    private static final Pattern ATTENDEE = line("ATTENDEE([;:][^\\n]{1,2000})");
    private static final Pattern STATUS = Pattern.compile(";PARTSTAT=\"?([A-Z-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DELEGATE =
            Pattern.compile(";DELEGATED-TO=\"?mailto:([^\",;:\\s]{1,300})", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS =
            Pattern.compile("mailto:([^\",;:\\s]{1,300})\\s*$", Pattern.CASE_INSENSITIVE);

    private CalendarAnswers() {}

    /** Empty for what is said to nobody: a published calendar, a file. */
    static Optional<CalendarAnswer> in(String calendar) {
        var unfolded = calendar.replace("\r", "").replaceAll("\n[ \t]", "");
        var method = first(METHOD, unfolded);
        if (method.isEmpty()) {
            return Optional.empty();
        }
        var comment = first(COMMENT, unfolded);
        var sequence = first(SEQUENCE, unfolded);
        return Optional.of(new CalendarAnswer(
                Method.valueOf(method.toUpperCase(Locale.ROOT)),
                first(UID, unfolded).strip(),
                first(PROGRAM, unfolded).strip(),
                answers(unfolded),
                at(unfolded),
                begins(unfolded),
                unescaped(first(TITLE, event(unfolded))),
                unescaped(comment.isBlank() ? first(NOTE_TO_ANSWER, unfolded) : comment),
                sequence.isEmpty() ? null : Integer.valueOf(sequence)));
    }

    /** Zones have beginnings of their own: only that of the event counts. */
    private static String event(String calendar) {
        var begin = EVENT.matcher(calendar);
        return begin.find() ? calendar.substring(begin.end()) : "";
    }

    /** By the clock of the place that the calendar names; nobody knows for sure what its names of zones mean. */
    private static String at(String calendar) {
        var begin = BEGIN.matcher(event(calendar));
        if (!begin.find()) {
            return "";
        }
        try {
            var day = LocalDate.parse(begin.group("day"), DateTimeFormatter.BASIC_ISO_DATE);
            var words = DAY.format(day);
            if (begin.group("time") == null) {
                return words;
            }
            var time = LocalTime.parse(begin.group("time").substring(0, 4), HOUR);
            var zone = begin.group("utc") == null ? begin.group("zone") : "UTC";
            return words + ", " + time + (zone == null ? "" : " (" + zone.replace("\"", "") + ")");
        } catch (DateTimeException impossible) {
            return "";
        }
    }

    /** Only where it is certain: in UTC, or in a zone by a name that all know. */
    private static @Nullable Instant begins(String calendar) {
        var begin = BEGIN.matcher(event(calendar));
        if (!begin.find() || begin.group("time") == null) {
            return null;
        }
        try {
            var zone = begin.group("utc") != null
                    ? ZoneOffset.UTC
                    : ZoneId.of(String.valueOf(begin.group("zone")).replace("\"", ""));
            return LocalDate.parse(begin.group("day"), DateTimeFormatter.BASIC_ISO_DATE)
                    .atTime(LocalTime.parse(begin.group("time").substring(0, 4), HOUR))
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    private static List<Answer> answers(String calendar) {
        var answers = new ArrayList<Answer>();
        var events = EVENT.split(calendar, MOST_DATES);
        for (var index = 1; index < events.length; index++) {
            var ofOneDate = ONE_DATE.matcher(events[index]).find();
            var attendees = ATTENDEE.matcher(events[index]);
            while (attendees.find()) {
                var attendee = attendees.group(1);
                answers.add(new Answer(
                        first(ADDRESS, attendee).toLowerCase(Locale.ROOT),
                        first(STATUS, attendee).toUpperCase(Locale.ROOT),
                        ofOneDate,
                        first(DELEGATE, attendee).toLowerCase(Locale.ROOT)));
            }
            if (ofOneDate && answers.isEmpty()) {
                answers.add(new Answer("", "", true, ""));
            }
        }
        return answers;
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private static String unescaped(String comment) {
        return comment.replaceAll("(?i)\\\\n", "\n").replaceAll("\\\\(.)", "$1").strip();
    }

    private static Pattern line(String regex) {
        return Pattern.compile("^" + regex, Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    }
}
