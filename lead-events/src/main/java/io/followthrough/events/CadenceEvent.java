package io.followthrough.events;

/** A fact of the cadence service about one person, written to {@link Topics#PROSPECTS_TOUCHES}. */
public sealed interface CadenceEvent extends Event permits TouchEvent, EnrolmentEvent {

    /** The prospect contacted; also the key of the record in Kafka. */
    String prospectId();

    /** One person going through one cadence. */
    String enrolmentId();

    /** The definition that the enrolment follows to its end, whatever newer versions say. */
    CadenceVersion cadence();
}
