package io.followthrough.intake.json;

import io.followthrough.events.EventJson;
import io.followthrough.intake.domain.Validated;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;

/** One text for all ways to write the same JSON: a client that writes its body anew for a retry may order keys as it pleases. */
public final class SameJson {

    private static final ObjectWriter SORTED = EventJson.MAPPER.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);

    private SameJson() {}

    /** Of NDJSON line by line; what is no JSON as it came. */
    public static String of(byte[] body) {
        return JsonInput.read(body) instanceof Validated.Accepted<JsonNode>(var json)
                ? SORTED.writeValueAsString(json)
                : Lines.of(body, Integer.MAX_VALUE).stream().map(SameJson::line).collect(Collectors.joining("\n"));
    }

    private static String line(byte[] line) {
        return JsonInput.read(line) instanceof Validated.Accepted<JsonNode>(var json)
                ? SORTED.writeValueAsString(json)
                : new String(line, StandardCharsets.ISO_8859_1);
    }
}
