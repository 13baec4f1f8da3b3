package io.followthrough.cadence.domain.sender;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** {@code v=DMARC1; p=none}: what DKIM and DMARC records are made of (RFC 6376, section 3.2). */
final class Tags {

    private Tags() {}

    /** By name in lower case; the first of two with the same name. */
    static Map<String, String> of(String text) {
        var tags = new LinkedHashMap<String, String>();
        for (var part : text.split(";")) {
            var equals = part.indexOf('=');
            if (equals > 0) {
                tags.putIfAbsent(
                        part.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        part.substring(equals + 1).strip());
            }
        }
        return tags;
    }
}
