package io.followthrough.intake.domain.mapping;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the file is written.
 *
 * @param delimiter of delimited text, as are quote and encoding
 * @param encoding of files that do not begin with a byte-order mark
 */
public record FileFormat(Type type, char delimiter, char quote, Charset encoding) {

    public enum Type {
        /** Delimited text, RFC 4180 and its relatives. */
        DELIMITED,
        /** vCards, whose columns are given. */
        VCARD
    }

    public static final FileFormat DEFAULT = new FileFormat(Type.DELIMITED, ',', '"', StandardCharsets.UTF_8);
}
