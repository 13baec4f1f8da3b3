package io.followthrough.events;

/** A person asked to be forgotten: every service deletes what it holds of the prospect. */
public record ProspectErased(String prospectId, String reason) implements ProspectEvent {}
