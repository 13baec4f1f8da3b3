package io.followthrough.events;

import org.jspecify.annotations.Nullable;

/**
 * Somebody came a stage further, or left the way.
 *
 * @param from null for somebody new
 * @param reason in words that a rep understands
 * @param repId who made it happen, if it was a person
 */
public record StageChanged(
        String prospectId,
        @Nullable Stage from,
        Stage to,
        @Personal String reason,
        @Nullable String repId) implements ProspectEvent {}
