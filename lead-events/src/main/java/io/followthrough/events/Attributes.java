package io.followthrough.events;

import io.cloudevents.CloudEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What CloudEvents says about an event, apart from its data.
 *
 * @param time null where nothing was said, which CloudEvents allows
 * @param sealed whether personal parts lie sealed in the data
 */
record Attributes(
        String id,
        String type,
        URI source,
        @Nullable String subject,
        @Nullable Instant time,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent,
        boolean sealed) {

    static final String CORRELATION_ID = "correlationid";
    static final String CAUSATION_ID = "causationid";
    static final String TRACEPARENT = "traceparent";
    /** Extension attribute of events whose personal parts lie sealed in the data's field of the same name. */
    static final String SEALED = "sealed";

    static final String JSON = "application/json";

    private static final String PREFIX = "ce_";
    private static final String VERSION = "specversion";
    private static final Set<String> OURS =
            Set.of(VERSION, "id", "type", "source", "subject", "time", CORRELATION_ID, CAUSATION_ID, TRACEPARENT);

    static Attributes of(CloudEvent event) {
        return new Attributes(
                event.getId(),
                event.getType(),
                event.getSource(),
                event.getSubject(),
                event.getTime() == null ? null : event.getTime().toInstant(),
                text(event, CORRELATION_ID),
                text(event, CAUSATION_ID),
                text(event, TRACEPARENT),
                event.getExtension(SEALED) != null);
    }

    private static @Nullable String text(CloudEvent event, String extension) {
        var value = event.getExtension(extension);
        return value == null ? null : value.toString();
    }

    /**
     * Of a record in binary mode as we write them ourselves, which nearly all are: each event is read by three services and more, and the library takes
     * longer for its headers than all else here. Empty for whatever is unusual: that is for the library, which also knows what is wrong with it.
     */
    static Optional<Attributes> plain(Headers headers) {
        var texts = new HashMap<String, String>();
        for (var header : headers) {
            var isContentType = header.key().equals("content-type");
            if (isContentType || header.key().startsWith(PREFIX)) {
                var name = isContentType ? JSON : header.key().substring(PREFIX.length());
                var value = header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
                var isUsual = isContentType ? value.equals(JSON) : OURS.contains(name) && !value.isBlank();
                if (!isUsual || texts.put(name, value) != null) {
                    return Optional.empty();
                }
            }
        }
        return "1.0".equals(texts.get(VERSION)) && texts.containsKey(JSON) ? plain(texts) : Optional.empty();
    }

    private static Optional<Attributes> plain(Map<String, String> texts) {
        var id = texts.get("id");
        var type = texts.get("type");
        var source = texts.get("source");
        var time = texts.get("time");
        if (id == null || type == null || source == null || time == null || !IsoTimes.isPlain(time)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Attributes(
                    id,
                    type,
                    URI.create(source),
                    texts.get("subject"),
                    IsoTimes.parse(time),
                    texts.get(CORRELATION_ID),
                    texts.get(CAUSATION_ID),
                    texts.get(TRACEPARENT),
                    false));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return Optional.empty();
        }
    }
}
