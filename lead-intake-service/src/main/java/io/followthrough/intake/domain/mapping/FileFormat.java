package io.followthrough.intake.domain.mapping;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * How the file is written.
 *
 * @param delimiter of delimited text, as are quote and encoding; null: the one under which the header has the mapping's columns
 * @param encoding of files that do not begin with a byte-order mark; null: UTF-8, and windows-1252 where a line cannot be that
 */
public record FileFormat(
        Type type,
        @Nullable Character delimiter,
        char quote,
        @Nullable Charset encoding) {

    public enum Type {
        /** Delimited text, RFC 4180 and its relatives. */
        DELIMITED,
        /** vCards, whose columns are given. */
        VCARD,
        /** The attendees of a calendar's events, whose columns are given. */
        CALENDAR,
        /** The first sheet of a workbook that is shown and not empty. */
        XLSX
    }

    public static final FileFormat DEFAULT = new FileFormat(Type.DELIMITED, null, '"', null);
}
