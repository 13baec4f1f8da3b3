package io.followthrough.events;

/**
 * Two prospects that were merged turned out to be two people after all. Decisions about each of them follow.
 *
 * @param prospectId the one that is there again; whoever held it before the merge picks it up
 * @param separatedFromProspectId the one that went on for both
 * @param reason in words that a rep understands
 */
public record ProspectUnmerged(
        String prospectId,
        String separatedFromProspectId,
        @Personal String reason) implements ProspectEvent {}
