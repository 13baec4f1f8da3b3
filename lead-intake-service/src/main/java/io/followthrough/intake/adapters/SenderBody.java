package io.followthrough.intake.adapters;

import io.followthrough.events.EventJson;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.json.JsonInput;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The body of a call as JSON, whether it is that, a form, or a form in parts. */
final class SenderBody {

    private static final Pattern KEY = Pattern.compile("[^\\[\\]]+");
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("(?i)content-disposition:[^\r\n]*?[; ]name=\"([^\"]*)\"");
    private static final String HEAD_END = "\r\n\r\n";
    private static final int MOST_PARTS = 200;
    private static final int DEEPEST = 10;

    private SenderBody() {}

    /** @param parameters of a form, decoded; none when the body is JSON */
    static Validated<JsonNode> read(byte[] body, Map<String, String[]> parameters) {
        return parameters.isEmpty() ? JsonInput.read(body) : new Validated.Accepted<>(nested(parameters));
    }

    /**
     * The fields of a form in parts (RFC 7578). The service takes uploads for imports only, so the container leaves these bodies as
     * they are; they are small, and no sender of ours puts files in them.
     */
    static Map<String, String[]> parts(byte[] body, String contentType) {
        var fields = new LinkedHashMap<String, String[]>();
        var boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            return fields;
        }
        var text = new String(body, StandardCharsets.ISO_8859_1); // byte by byte, whatever they say
        for (var part : text.split(Pattern.quote("--" + boundary.group(1)), MOST_PARTS)) {
            int end = part.indexOf(HEAD_END);
            var name = NAME.matcher(end < 0 ? "" : part.substring(0, end));
            if (name.find()) {
                var value = part.substring(end + HEAD_END.length());
                fields.put(utf8(name.group(1)), new String[] {
                    utf8(value.endsWith("\r\n") ? value.substring(0, value.length() - 2) : value)
                });
            }
        }
        return fields;
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** {@code data[merges][FNAME]=Ann} is {@code {"data": {"merges": {"FNAME": "Ann"}}}}. */
    private static JsonNode nested(Map<String, String[]> parameters) {
        var root = EventJson.MAPPER.createObjectNode();
        parameters.forEach((name, values) -> {
            var keys = KEY.matcher(name)
                    .results()
                    .map(key -> key.group())
                    .limit(DEEPEST)
                    .toList();
            if (!keys.isEmpty()) {
                ObjectNode at = root;
                for (var key : keys.subList(0, keys.size() - 1)) {
                    at = at.get(key) instanceof ObjectNode deeper ? deeper : at.putObject(key);
                }
                at.put(keys.getLast(), String.join(", ", values));
            }
        });
        return root;
    }
}
