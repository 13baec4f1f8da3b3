package io.followthrough.intake.domain.mapping;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the file is written.
 *
 * @param encoding of files that do not begin with a byte-order mark
 */
public record FileFormat(char delimiter, char quote, Charset encoding) {

    public static final FileFormat DEFAULT = new FileFormat(',', '"', StandardCharsets.UTF_8);
}
