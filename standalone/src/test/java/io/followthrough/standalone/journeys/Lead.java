package io.followthrough.standalone.journeys;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who is being contacted.
 *
 * @param enrolment as {@code GET /v1/enrolments} shows it
 */
record Lead(String email, String source, JsonNode enrolment) {

    /** The planned contacts of one channel, in order. */
    List<PlannedContact> touches(String channel) {
        return enrolment
                .path("touches")
                .valueStream()
                .filter(touch -> touch.path("channel").asString().equals(channel))
                .map(PlannedContact::of)
                .toList();
    }
}
