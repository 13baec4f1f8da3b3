package io.followthrough.events;

/** A dated wake-up came: the person is planned again. */
public record EnrolmentWoken(String enrolmentId, String prospectId, CadenceVersion cadence, String reason)
        implements EnrolmentEvent {}
