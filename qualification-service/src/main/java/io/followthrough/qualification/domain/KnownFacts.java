package io.followthrough.qualification.domain;

/** What is known of somebody, by the ids of what told it. */
public final class KnownFacts {

    private KnownFacts() {}

    /** Whether a capture or activity with this id is about this person, or about somebody who turned out to be this person. */
    public static boolean include(Prospect prospect, String factId) {
        return prospect.captures().stream().anyMatch(capture -> capture.leadId().equals(factId))
                || prospect.activities().stream()
                        .anyMatch(activity -> activity.activityId().equals(factId))
                || prospect.folded().holds(factId);
    }
}
