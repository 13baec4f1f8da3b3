package io.followthrough.qualification.application.rulebook;

import io.followthrough.qualification.rules.InvalidRulesException;
import io.followthrough.qualification.rules.RulesFile;
import io.followthrough.qualification.rules.RulesText;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Puts rules in force for all instances. Versions are counted by one: whoever sends version 4 started from 3, and is
 * refused when 4 is taken already, so two people never overwrite each other unawares.
 */
public final class PutRulesInForce {

    private final Rulebook rulebook;
    private final RulesInForce inForce;
    private final InstantSource clock;

    public PutRulesInForce(Rulebook rulebook, RulesInForce inForce, InstantSource clock) {
        this.rulebook = rulebook;
        this.inForce = inForce;
        this.clock = clock;
    }

    public sealed interface Outcome {}

    /** @param changed false when the rules in force say the same already; no version was added */
    public record InForce(RulesVersion version, boolean changed) implements Outcome {}

    /** Somebody else changed the rules meanwhile, or the version was not raised. */
    public record Conflict(long inForce) implements Outcome {}

    /**
     * @param by who sends them
     * @param startedFrom the version that the sender has read; null: only the version within the document is checked
     * @throws InvalidRulesException naming line, field and remedy of everything that is wrong
     */
    public Outcome put(String document, String by, @Nullable Long startedFrom) {
        var rules = RulesFile.read("rules", document);
        inForce.refresh();
        var current = inForce.edition().version();
        if (startedFrom != null && startedFrom != current.version()) {
            return new Conflict(current.version());
        }
        if (RulesText.sayTheSame(document, current.document())) {
            return new InForce(current, false);
        }
        var next = new RulesVersion(current.version() + 1, document, by, clock.instant());
        var raised = rules.version().equals(String.valueOf(next.version()));
        if (!raised || !rulebook.add(next)) {
            return new Conflict(Math.max(rulebook.newestVersion(), current.version()));
        }
        inForce.refresh();
        return new InForce(next, true);
    }
}
