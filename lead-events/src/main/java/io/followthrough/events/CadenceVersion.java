package io.followthrough.events;

/** One version of a cadence's definition. Running enrolments keep theirs. */
public record CadenceVersion(String id, int version) {}
