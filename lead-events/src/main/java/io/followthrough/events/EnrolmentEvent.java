package io.followthrough.events;

/** What happened to an enrolment as a whole. */
public sealed interface EnrolmentEvent extends CadenceEvent
        permits EnrolmentStarted,
                EnrolmentWaitlisted,
                EnrolmentPaused,
                EnrolmentResumed,
                EnrolmentFinished,
                EnrolmentWoken {}
