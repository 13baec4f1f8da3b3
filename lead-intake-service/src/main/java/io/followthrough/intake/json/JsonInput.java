package io.followthrough.intake.json;

import io.followthrough.events.EventJson;
import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.Validated;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/** Reads JSON as flat fields. */
public final class JsonInput {

    /** Money is not rounded. */
    private static final ObjectReader READER =
            EventJson.MAPPER.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private JsonInput() {}

    /** The fields of one object. */
    public static Validated<Fields> object(byte[] json) {
        return read(json).then(JsonInput::fieldsOf);
    }

    public static Validated<JsonNode> read(byte[] json) {
        try {
            return new Validated.Accepted<>(READER.readTree(json));
        } catch (JacksonException wrong) {
            var at = wrong.getLocation();
            return Validated.refused(
                    "",
                    "is not JSON: " + wrong.getOriginalMessage() + " at line " + at.getLineNr() + ", column "
                            + at.getColumnNr(),
                    "send well-formed JSON in UTF-8");
        }
    }

    public static Validated<Fields> fieldsOf(JsonNode node) {
        if (!node.isObject()) {
            return Validated.refused("", "is not a JSON object", "send an object: {\"channel\": \"WEB_FORM\", …}");
        }
        var values = new HashMap<String, String>();
        flatten("", node, values);
        return new Validated.Accepted<>(Fields.of(values));
    }

    private static void flatten(String path, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> flatten(
                            path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), values));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "[" + i + "]", node.get(i), values);
            }
        } else if (node.isValueNode() && !node.isNull()) {
            values.put(path, node.asString());
        }
    }
}
