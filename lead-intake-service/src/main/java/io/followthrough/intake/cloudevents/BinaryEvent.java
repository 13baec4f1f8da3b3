package io.followthrough.intake.cloudevents;

import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.json.JsonInput;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event whose attributes are headers and whose data is the body. */
public final class BinaryEvent {

    private BinaryEvent() {}

    /**
     * By the HTTP binding: headers begin with {@code ce-}, their values are percent-encoded beyond ASCII.
     *
     * @param headers in any case
     */
    public static Validated<ReceivedEvent> ofHttp(Map<String, List<String>> headers, byte[] body) {
        var attributes = new HashMap<String, String>();
        for (var header : headers.entrySet()) {
            var name = header.getKey().toLowerCase(Locale.ROOT);
            if (name.startsWith("ce-")) {
                if (header.getValue().size() > 1) {
                    return Validated.refused(name.substring(3), "stands in two headers", "send each attribute once");
                }
                var value = percentDecoded(header.getValue().getFirst());
                if (value == null) {
                    return Validated.refused(
                            name.substring(3), "is not percent-encoded UTF-8", "write a percent sign as %25");
                }
                attributes.put(name.substring(3), value);
            } else if (name.equals("content-type")) {
                attributes.put("datacontenttype", header.getValue().getFirst());
            }
        }
        return of(attributes, body);
    }

    /**
     * By the Kafka binding: headers begin with {@code ce_}, their values are UTF-8.
     *
     * @param headers the last one counts of several with the same name
     */
    public static Validated<ReceivedEvent> ofKafka(Map<String, byte[]> headers, byte[] value) {
        var attributes = new HashMap<String, String>();
        for (var header : headers.entrySet()) {
            var name = header.getKey();
            if (name.startsWith("ce_") || name.equals("content-type")) {
                var text = utf8(header.getValue());
                if (text == null) {
                    return Validated.refused(name, "is not UTF-8", "write headers in UTF-8");
                }
                attributes.put(name.startsWith("ce_") ? name.substring(3) : "datacontenttype", text);
            }
        }
        return of(attributes, value);
    }

    private static Validated<ReceivedEvent> of(Map<String, String> attributes, byte[] body) {
        if (!attributes.containsKey("specversion") && !attributes.containsKey("id")) {
            return ReceivedEvent.noEvent(
                    "it has neither headers of the binary mode nor the content type of the structured one",
                    "send specversion, id, source and type as headers, or " + StructuredEvent.CONTENT_TYPE);
        }
        return ReceivedEvent.of(attributes, List.of(), () -> data(body));
    }

    private static Validated<Fields> data(byte[] body) {
        return body.length == 0
                ? Validated.refused("data", "is missing", "send the data as a JSON object")
                : JsonInput.read(body).then(JsonInput::carried).mapProblems(problem -> problem.within("data"));
    }

    private static @Nullable String percentDecoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c != '%') {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            } else if (i + 2 < text.length() && text.substring(i + 1, i + 3).matches("[0-9A-Fa-f]{2}")) {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                return null;
            }
        }
        return utf8(bytes.toByteArray());
    }

    private static @Nullable String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }
}
