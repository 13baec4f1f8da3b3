package io.followthrough.events;

/**
 * Two prospects turned out to be one person.
 *
 * @param prospectId the one that goes on
 * @param mergedProspectId the one that is no more; whoever holds it follows to the other
 * @param reason the key that joined them
 */
public record ProspectMerged(
        String prospectId,
        String mergedProspectId,
        @Personal String reason) implements ProspectEvent {}
