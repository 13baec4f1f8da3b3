package io.followthrough.events;

/** What happened to one contact of an enrolment. The fields of {@link Touch} lie flat in the event's data. */
public sealed interface TouchEvent extends CadenceEvent
        permits TouchPlanned, TouchDue, TouchSent, TouchCompleted, TouchSkipped, TouchUnconfirmed {

    Touch touch();

    @Override
    default String prospectId() {
        return touch().prospectId();
    }

    @Override
    default String enrolmentId() {
        return touch().enrolmentId();
    }

    @Override
    default CadenceVersion cadence() {
        return touch().cadence();
    }
}
