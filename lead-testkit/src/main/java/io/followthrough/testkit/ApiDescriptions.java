package io.followthrough.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every service's OpenAPI description owes to who reads it; {@code docs/check-openapi.sh} checks the rest. */
public final class ApiDescriptions {

    private static final JsonMapper JSON = new JsonMapper();

    private ApiDescriptions() {}

    /**
     * Calls that do not say what they do, or have a name that depends on the order in which classes were found.
     *
     * @param document the answer of {@code /v3/api-docs}
     */
    public static List<String> incomplete(String document) {
        var incomplete = new ArrayList<String>();
        JSON.readTree(document)
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(call -> {
                    if (isIncomplete(call.getValue())) {
                        incomplete.add(call.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return incomplete;
    }

    private static boolean isIncomplete(JsonNode call) {
        return call.path("summary").asString("").isBlank()
                || call.path("operationId").asString("").matches(".*_\\d+");
    }
}
