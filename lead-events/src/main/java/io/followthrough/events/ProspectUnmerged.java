package io.followthrough.events;

import java.util.List;

/**
 * Two prospects that were merged turned out to be two people after all. Decisions about each of them follow.
 *
 * @param prospectId the one that is there again; whoever held it before the merge picks it up
 * @param separatedFromProspectId the one that went on for both
 * @param reason in words that a rep understands
 * @param activityIds activities recorded under the other one while they were merged, that are this one's
 * @param activities what these activities report, without the person and without words: facts stay with whose they are,
 *     should the other one be erased. Empty in events written before 28 November 2026
 * @param captureIds {@code leadId}s of captures that came under the other one while they were merged, and are this one's. Empty
 *     in events written before 30 November 2026
 */
public record ProspectUnmerged(
        String prospectId,
        String separatedFromProspectId,
        @Personal String reason,
        List<String> activityIds,
        List<ActivityRecorded> activities,
        List<String> captureIds)
        implements ProspectEvent {

    public ProspectUnmerged {
        activityIds = Copies.of(activityIds);
        activities = Copies.of(activities);
        captureIds = Copies.of(captureIds);
    }

    public ProspectUnmerged(String prospectId, String separatedFromProspectId, String reason) {
        this(prospectId, separatedFromProspectId, reason, List.of(), List.of(), List.of());
    }
}
