package io.followthrough.qualification.domain.reading;

import io.followthrough.events.Criterion;
import io.followthrough.qualification.domain.rules.EvidenceSource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence, not weighed yet.
 *
 * @param topic what it speaks about: newer evidence on the same topic replaces older
 * @param text in words that a rep understands
 * @param strength 0 (speaks against) to 1 (speaks for)
 * @param trust how much the source is believed, 0 to 1
 * @param by when somebody plans to buy, if that was said: the strength is that of the time from when it was said until then
 */
public record Sign(
        Criterion criterion,
        String topic,
        EvidenceSource source,
        String text,
        Instant at,
        double strength,
        double trust,
        @Nullable Instant by) {

    public Sign(
            Criterion criterion,
            String topic,
            EvidenceSource source,
            String text,
            Instant at,
            double strength,
            double trust) {
        this(criterion, topic, source, text, at, strength, trust, null);
    }

    Sign at(Instant newAt) {
        return new Sign(criterion, topic, source, text, newAt, strength, trust, by);
    }

    Sign by(@Nullable Instant day) {
        return new Sign(criterion, topic, source, text, at, strength, trust, day);
    }

    /** The same with what it is worth by now. */
    public Sign worth(double other) {
        return new Sign(criterion, topic, source, text, at, other, trust, by);
    }
}
