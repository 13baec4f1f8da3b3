package io.followthrough.cadence.listening;

import io.followthrough.events.DerivedIds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The same message has the same id, wherever it stands and whoever reads it: also when it reached one mailbox by two of its
 * addresses, each copy with the traces of its own way.
 */
final class LetterIds {

    /** What servers write onto a message on its way. */
    private static final Set<String> TRACES = Set.of(
            "return-path",
            "received",
            "received-spf",
            "x-received",
            "delivered-to",
            "x-original-to",
            "envelope-to",
            "x-envelope-to",
            "x-forwarded-to",
            "x-forwarded-for",
            "authentication-results");

    private static final List<String> KINDS_OF_TRACES =
            List.of("arc-", "x-spam-", "x-virus-", "x-ms-exchange-", "x-google-", "x-gm-");

    private LetterIds() {}

    static String of(byte[] raw) {
        var text = new String(raw, StandardCharsets.ISO_8859_1);
        var kept = new StringBuilder();
        var named = false;
        var leftOut = false;
        var start = 0;
        while (start < text.length()) {
            var newline = text.indexOf('\n', start);
            var end = newline < 0 ? text.length() : newline + 1;
            if (text.substring(start, end).isBlank()) {
                break;
            }
            if (!isGoingOn(text, start)) {
                var name = name(text, start, end);
                named |= name.equals("message-id");
                leftOut = isTrace(name);
            }
            if (!leftOut) {
                kept.append(text, start, end);
            }
            start = end;
        }
        // Without a name of its own, two equal messages may be two: "Thanks." and "Thanks."
        return DerivedIds.of("mail", named ? kept + text.substring(start) : text);
    }

    /** A long field goes on in the next line. */
    private static boolean isGoingOn(String text, int start) {
        return text.charAt(start) == ' ' || text.charAt(start) == '\t';
    }

    private static String name(String text, int start, int end) {
        var colon = text.indexOf(':', start);
        return colon < 0 || colon >= end
                ? ""
                : text.substring(start, colon).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isTrace(String name) {
        return TRACES.contains(name) || KINDS_OF_TRACES.stream().anyMatch(name::startsWith);
    }
}
