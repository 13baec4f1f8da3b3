package io.followthrough.cadence.application;

import java.time.Instant;

/** Subjects of the messages that left here, so that an answer's subject is told from one that its writer put over it. */
public interface SentSubjects {

    /** Before the message leaves; again changes nothing. */
    void add(String subject);

    /**
     * @param subject of an answer, as it came
     * @param answered when the message was sent that it answers
     * @return false also if nobody knows: messages that left before this was kept may have had any subject
     */
    boolean isSurelyAnother(String subject, Instant answered);
}
