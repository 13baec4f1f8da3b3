package io.followthrough.kit.store;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.followthrough.events.EventJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records to BSON documents and back, by their JSON. Decimals become strings, so that no digit is lost; a dot or dollar
 * sign in a map's key is written as its full-width twin, since MongoDB gives both a meaning.
 */
final class StateCodec {

    private static final JsonMapper MAPPER = EventJson.MAPPER
            .rebuild()
            .withConfigOverride(
                    BigDecimal.class,
                    override -> override.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .build();

    private StateCodec() {}

    static Document write(Object state) {
        return (Document) toBson(MAPPER.convertValue(state, Map.class));
    }

    static <T> T read(Document document, Class<T> type) {
        return MAPPER.convertValue(toJson(document), type);
    }

    private static Object toBson(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var document = new Document();
                map.forEach((key, nested) -> {
                    if (nested != null) {
                        document.append(escape((String) key), toBson(nested));
                    }
                });
                yield document;
            }
            case List<?> list -> list.stream().map(StateCodec::toBson).toList();
            default -> value;
        };
    }

    private static Object toJson(Object value) {
        return switch (value) {
            case Document document -> {
                var map = new java.util.LinkedHashMap<String, Object>();
                document.forEach((key, nested) -> map.put(unescape(key), toJson(nested)));
                yield map;
            }
            case List<?> list -> list.stream().map(StateCodec::toJson).toList();
            default -> value;
        };
    }

    private static String escape(String key) {
        return key.indexOf('.') < 0 && key.indexOf('$') < 0
                ? key
                : key.replace('.', '．').replace('$', '＄');
    }

    private static String unescape(String key) {
        return key.indexOf('．') < 0 && key.indexOf('＄') < 0
                ? key
                : key.replace('．', '.').replace('＄', '$');
    }
}
