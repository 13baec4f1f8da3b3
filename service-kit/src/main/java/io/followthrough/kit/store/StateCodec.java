package io.followthrough.kit.store;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.followthrough.events.EventJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

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
        var tokens = TokenBuffer.forGeneration();
        MAPPER.writeValue(tokens, state);
        try (var parser = tokens.asParser()) {
            parser.nextToken();
            return document(parser);
        }
    }

    static <T> T read(Document document, Class<T> type) {
        var tokens = TokenBuffer.forGeneration();
        put(document, tokens);
        return MAPPER.readValue(tokens, type);
    }

    /** What its tokens say from the beginning of an object to its end; what is null is left out. */
    private static Document document(JsonParser parser) {
        var document = new Document();
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            if (parser.nextToken() != JsonToken.VALUE_NULL) {
                document.append(escape(name), value(parser));
            }
        }
        return document;
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> document(parser);
            case START_ARRAY -> {
                var values = new ArrayList<Object>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    values.add(value(parser));
                }
                yield values;
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            default -> throw new IllegalStateException("a state holds no " + parser.currentToken());
        };
    }

    private static void put(Object value, TokenBuffer tokens) {
        switch (value) {
            case Document document -> {
                tokens.writeStartObject();
                document.forEach((key, nested) -> {
                    tokens.writeName(unescape(key));
                    put(nested, tokens);
                });
                tokens.writeEndObject();
            }
            case List<?> list -> {
                tokens.writeStartArray();
                list.forEach(nested -> put(nested, tokens));
                tokens.writeEndArray();
            }
            case String text -> tokens.writeString(text);
            case Boolean truth -> tokens.writeBoolean(truth);
            case Integer number -> tokens.writeNumber(number);
            case Long number -> tokens.writeNumber(number);
            case Double number -> tokens.writeNumber(number);
            default -> throw new IllegalStateException("no state holds a " + value.getClass());
        }
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
