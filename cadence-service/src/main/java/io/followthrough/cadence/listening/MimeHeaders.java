package io.followthrough.cadence.listening;

import io.followthrough.cadence.domain.listening.Headers;
import io.followthrough.cadence.domain.listening.Headers.Field;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** Header fields, unfolded and decoded. */
final class MimeHeaders {

    private static final int MOST_GROUPS = 50;
    /** Of a header that is longer, the rest says nothing to us. */
    private static final int LONGEST_VALUE = 20_000;

    private MimeHeaders() {}

    static Headers of(Enumeration<Header> headers) {
        return Headers.of(Collections.list(headers).stream()
                .map(header -> new Field(header.getName(), decoded(String.valueOf(header.getValue()))))
                .toList());
    }

    /** Groups of fields with empty lines between them, as reports for machines are written. */
    static List<Headers> groups(InputStream content) throws IOException, MessagingException {
        var groups = new ArrayList<Headers>();
        // Never more than one look beyond the end: InternetHeaders stops at each empty line.
        while (groups.size() < MOST_GROUPS && content.available() > 0) {
            var group = new InternetHeaders(content);
            if (group.getAllHeaders().hasMoreElements()) {
                groups.add(of(group.getAllHeaders()));
            }
        }
        return groups;
    }

    private static String decoded(String whole) {
        var value = whole.length() > LONGEST_VALUE ? whole.substring(0, LONGEST_VALUE) : whole;
        var line = MimeUtility.unfold(value);
        return EncodedWords.decoded(line);
    }
}
