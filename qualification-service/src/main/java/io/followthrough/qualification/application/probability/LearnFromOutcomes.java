package io.followthrough.qualification.application.probability;

import io.followthrough.qualification.domain.probability.Foresight;
import io.followthrough.qualification.domain.probability.Learning;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this instance has learnt from the outcomes in the store. Every instance learns by itself; from the same outcomes they
 * learn the same. Looks often whether there are new ones, and learns at most a twentieth of the time.
 */
public final class LearnFromOutcomes {

    private static final Logger log = LoggerFactory.getLogger(LearnFromOutcomes.class);
    private static final int MOST_EXAMPLES = 20_000;
    private static final int REST = 20;
    /** A late fact may change what was known before an outcome, without a new outcome. */
    private static final Duration AT_LATEST = Duration.ofMinutes(10);

    private final Outcomes outcomes;
    private final Learning learning;
    private volatile Foresight foresight;
    private Outcomes.@Nullable Count learntFrom;
    private long learntAt;
    private long took;

    public LearnFromOutcomes(Outcomes outcomes, Learning learning) {
        this.outcomes = outcomes;
        this.learning = learning;
        this.foresight = learning.from(java.util.List.of());
    }

    /** What can be said now. */
    public Foresight foresight() {
        return foresight;
    }

    /** Learns anew if there is something new. */
    public synchronized void refresh() {
        var since = System.nanoTime() - learntAt;
        if (learntFrom != null && since < REST * took) {
            return;
        }
        var count = outcomes.count();
        if (!count.equals(learntFrom) || since > AT_LATEST.toNanos()) {
            learn(count);
        }
    }

    private void learn(Outcomes.Count count) {
        var start = System.nanoTime();
        var before = foresight;
        foresight = learning.from(outcomes.examples(MOST_EXAMPLES));
        learntFrom = count;
        learntAt = System.nanoTime();
        took = learntAt - start;
        if (foresight instanceof Foresight.Learnt now
                && !(before instanceof Foresight.Learnt then
                        && then.model().version().equals(now.model().version()))) {
            log.info("learnt {} in {} ms", now.model().version(), took / 1_000_000);
        }
    }
}
