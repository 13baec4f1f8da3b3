package io.followthrough.cadence.application;

import io.followthrough.events.EventEnvelope;
import io.followthrough.events.ProspectErased;
import java.util.List;

/** What is kept of the messages that left here, so that their answers can be read: subjects and texts, both as digests. */
public record SentWords(SentSubjects subjects, SentTexts texts) {

    /** Repeating it changes nothing. */
    public void handle(List<EventEnvelope<?>> events) {
        for (var event : events) {
            if (event.data() instanceof ProspectErased erased) {
                texts.forget(erased.prospectId());
            }
        }
    }
}
