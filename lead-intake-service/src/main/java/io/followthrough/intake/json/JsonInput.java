package io.followthrough.intake.json;

import io.followthrough.events.EventJson;
import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.Validated;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.MismatchedInputException;

/** Reads JSON as flat fields. What it cannot read, it refuses with a reason, whatever somebody thought up. */
public final class JsonInput {

    /** Money is not rounded; of a key that stands twice nobody knows which value was meant. */
    private static final ObjectReader READER = EventJson.MAPPER
            .reader()
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private static final int DEEPEST = 50;
    private static final int LONGEST_PATH = 1_000;
    private static final int MOST_VALUES = 5_000;

    private JsonInput() {}

    /** The fields of one object. */
    public static Validated<Fields> object(byte[] json) {
        return read(json).then(JsonInput::fieldsOf);
    }

    public static Validated<JsonNode> read(byte[] json) {
        String text;
        try {
            text = withoutMark(utf8(json));
        } catch (CharacterCodingException notUtf8) {
            return Validated.refused("", "is not UTF-8", "send the text in UTF-8, as JSON is");
        }
        try {
            return new Validated.Accepted<>(READER.readTree(text));
        } catch (JacksonException wrong) {
            return Validated.refused("", problem(wrong), "send well-formed JSON in UTF-8");
        }
    }

    /** Java's decoder takes neither overlong forms nor halves of characters; the JSON parser's own takes some. */
    private static String utf8(byte[] json) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(json))
                .toString();
    }

    /** A byte-order mark before the text says nothing in UTF-8, and may be passed over (RFC 8259, section 8.1). */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String problem(JacksonException wrong) {
        var at = wrong.getLocation();
        var where =
                at == null || at.getLineNr() < 0 ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return switch (wrong) {
            case StreamConstraintsException _ ->
                "is nested too deeply, or has a number or name that is too long" + where;
            case StreamReadException unread -> "is not JSON: " + unread.getOriginalMessage() + where;
            case MismatchedInputException twice
            when isAboutDuplicates(twice) -> "has a key twice in one object: " + keyIn(twice.getOriginalMessage());
            case MismatchedInputException _ -> "is not JSON: something follows its end";
            default -> "cannot be read" + where;
        };
    }

    private static boolean isAboutDuplicates(MismatchedInputException wrong) {
        return wrong.getOriginalMessage().startsWith("Duplicate");
    }

    private static String keyIn(String message) {
        return message.lines()
                .findFirst()
                .orElse("")
                .replaceFirst("(?i)^duplicate (?:object )?property ", "")
                .replaceFirst(" for `?ObjectNode.*", "");
    }

    /** The fields of an object, or of a text that holds one, as connectors write what they carry. */
    public static Validated<Fields> carried(JsonNode data) {
        return data.isString() ? object(data.asString().getBytes(StandardCharsets.UTF_8)) : fieldsOf(data);
    }

    public static Validated<Fields> fieldsOf(JsonNode node) {
        if (!node.isObject()) {
            return Validated.refused("", "is not a JSON object", "send an object: {\"channel\": \"WEB_FORM\", …}");
        }
        var values = new HashMap<String, String>();
        try {
            flatten("", node, 0, values);
        } catch (TooMuch tooMuch) {
            return Validated.refused(tooMuch.path, tooMuch.problem, tooMuch.remedy);
        }
        return new Validated.Accepted<>(Fields.of(values));
    }

    private static void flatten(String path, JsonNode node, int depth, Map<String, String> values) throws TooMuch {
        if (depth > DEEPEST) {
            throw new TooMuch(path, "is nested deeper than " + DEEPEST + " levels", "send it flat");
        }
        if (path.length() > LONGEST_PATH) {
            throw new TooMuch("", "has a name longer than " + LONGEST_PATH + " characters", "shorten it");
        }
        if (node.isObject()) {
            for (var entry : node.properties()) {
                flatten(
                        path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(),
                        entry.getValue(),
                        depth + 1,
                        values);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "[" + i + "]", node.get(i), depth + 1, values);
            }
        } else if (node.isValueNode() && !node.isNull()) {
            put(path, node.asString(), values);
        }
    }

    private static void put(String path, String value, Map<String, String> values) throws TooMuch {
        if (values.size() == MOST_VALUES) {
            throw new TooMuch("", "has more than " + MOST_VALUES + " values", "send fewer");
        }
        if (hasHalfACharacter(value) || hasHalfACharacter(path)) {
            throw new TooMuch(
                    hasHalfACharacter(path) ? "" : path,
                    "has half a character: a surrogate without the other one",
                    "escape characters beyond U+FFFF as two, for example \\ud83d\\ude00");
        }
        if (values.put(path, value) != null) {
            throw new TooMuch(path, "stands here twice", "send it once");
        }
    }

    private static boolean hasHalfACharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    /** More than an input may have; without a stack, for whoever sends such a thing sends many. */
    private static final class TooMuch extends Exception {

        private final String path;
        private final String problem;
        private final String remedy;

        private TooMuch(String path, String problem, String remedy) {
            super(problem, null, false, false);
            this.path = path.length() > 200 ? path.substring(0, 200) + "…" : path;
            this.problem = problem;
            this.remedy = remedy;
        }
    }
}
