package io.followthrough.cadence.domain.planning;

import java.util.List;

/**
 * Promises of one enrolment, some of which are in danger.
 *
 * @param plan the enrolment with what is left of its route, as if it was planned anew
 * @param repId who has made the promises
 * @param contacts all that are left, in the order of their times
 */
public record RearrangeRequest(PlanRequest plan, String repId, List<PromisedContact> contacts) {

    public RearrangeRequest {
        contacts = List.copyOf(contacts);
    }
}
