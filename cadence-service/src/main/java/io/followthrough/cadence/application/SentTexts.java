package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.listening.SentText;
import java.util.Collection;

/** What was written to whom, as digests, so that an answer is told from what it quotes without a mark. */
public interface SentTexts {

    /**
     * Before the message leaves; again changes nothing.
     *
     * @param messageId of the message, which begins with the contact's name, and so with the person's
     */
    void add(String messageId, SentText text);

    /** All that the newest messages to these people say. */
    SentText sentTo(Collection<String> prospectIds);

    /** Of whom nothing may be known any more. */
    void forget(String prospectId);
}
