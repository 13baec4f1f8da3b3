package io.followthrough.standalone.journeys;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** One promised contact. */
record PlannedContact(String touchId, String repId, Instant plannedAt) {

    static PlannedContact of(JsonNode touch) {
        return new PlannedContact(
                touch.path("touchId").asString(),
                touch.path("repId").asString(),
                Instant.parse(touch.path("plannedAt").asString()));
    }
}
