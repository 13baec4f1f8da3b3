package io.followthrough.analytics.web;

import io.followthrough.analytics.application.MetricQuery;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Where a list goes on. It belongs to one query: behind the same place, another one would go on with something else. */
final class Cursor {

    private static final String BETWEEN = ":";

    private Cursor() {}

    /** @param place of the last item that was given */
    static String of(MetricQuery query, String place) {
        var text = print(query) + BETWEEN + place;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The place behind which the query goes on; null for the beginning. */
    static @Nullable String read(Parameters parameters, String name, MetricQuery query) {
        var cursor = parameters.text(name);
        if (cursor == null) {
            return null;
        }
        var text = decoded(cursor);
        var print = print(query) + BETWEEN;
        if (text != null && text.startsWith(print)) {
            return text.substring(print.length());
        }
        parameters.wrong(
                name,
                "is none of this query",
                "use next of the answer before, and leave the other parameters as they are");
        return null;
    }

    private static @Nullable String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static String print(MetricQuery query) {
        var text = String.join(
                "\u0000",
                query.metric().name(),
                query.window().name(),
                String.valueOf(query.by()),
                String.valueOf(query.from()),
                String.valueOf(query.to()),
                query.filters().toString(),
                String.valueOf(query.top()));
        return Integer.toHexString(text.hashCode());
    }
}
