package io.followthrough.intake.files;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whose the notes of a file are. A list that we keep has ours beside each person; what a form has collected has a column for the
 * time at which it was sent, and under "Comments" what people wrote.
 */
final class NoteColumns {

    private static final Pattern SENT_AT = Pattern.compile(
            "(?iu)(?:timestamp|time stamp|zeitstempel|horodateur|marca temporal"
                    + "|carimbo de data/hora|informazioni cronologiche|tijdstempel|submitted(?: at| on| date| time)?|date submitted"
                    + "|submission (?:date|time|id)|submit date|(?:start|completion) time|inquiry date|enquiry date|received (?:at|on)"
                    + "|anfragedatum|eingang|eingangsdatum|eingegangen am|gesendet am|abgeschickt am|response id|respondent id)");

    private NoteColumns() {}

    static boolean areOfPeople(List<String> header) {
        return header.stream()
                .anyMatch(column -> SENT_AT.matcher(ColumnWords.plain(column)).matches());
    }
}
