package io.followthrough.events;

/** A paused enrolment goes on. */
public record EnrolmentResumed(String enrolmentId, String prospectId, CadenceVersion cadence, String reason)
        implements EnrolmentEvent {}
