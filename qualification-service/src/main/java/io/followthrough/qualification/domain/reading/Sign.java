package io.followthrough.qualification.domain.reading;

import io.followthrough.events.Criterion;
import io.followthrough.qualification.domain.rules.EvidenceSource;
import java.time.Instant;

/**
 * One piece of evidence, not weighed yet.
 *
 * @param topic what it speaks about: newer evidence on the same topic replaces older
 * @param text in words that a rep understands
 * @param strength 0 (speaks against) to 1 (speaks for)
 * @param trust how much the source is believed, 0 to 1
 */
public record Sign(
        Criterion criterion,
        String topic,
        EvidenceSource source,
        String text,
        Instant at,
        double strength,
        double trust) {

    Sign at(Instant newAt) {
        return new Sign(criterion, topic, source, text, newAt, strength, trust);
    }
}
