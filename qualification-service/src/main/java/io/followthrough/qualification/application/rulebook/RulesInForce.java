package io.followthrough.qualification.application.rulebook;

import io.followthrough.qualification.domain.Qualification;
import io.followthrough.qualification.domain.rules.Rules;
import io.followthrough.qualification.rules.InvalidRulesException;
import io.followthrough.qualification.rules.RulesFile;
import io.followthrough.qualification.rules.RulesText;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules that decide now, in this instance. {@link #refresh} follows what any instance put in force; whoever decides
 * asks each time, so a decision is made under one version from beginning to end.
 */
public final class RulesInForce implements Supplier<Qualification> {

    private static final Logger log = LoggerFactory.getLogger(RulesInForce.class);

    /** @param since {@link System#nanoTime()} at which this instance took them over */
    public record Edition(RulesVersion version, Rules rules, Qualification qualification, long since) {}

    private final Rulebook rulebook;
    private volatile @Nullable Edition edition;
    private volatile long refused;

    public RulesInForce(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /**
     * At start: a file with a higher version than any before is put in force, else the newest version goes on.
     *
     * @param name of the file
     * @throws InvalidRulesException if the file is wrong, naming every line, field and remedy
     */
    public void open(String name, String document, InstantSource clock) {
        var offered = Long.parseLong(RulesFile.read(name, document).version());
        var newest = rulebook.newestVersion();
        if (offered > newest) {
            rulebook.add(new RulesVersion(offered, document, name, clock.instant()));
        } else {
            rulebook.find(offered)
                    .filter(stored -> !RulesText.sayTheSame(stored.document(), document))
                    .ifPresent(stored -> log.warn(
                            "{} is not in force: it says something else than version {}, which was stored before."
                                    + " Give it version \"{}\" to put it in force.",
                            name,
                            offered,
                            newest + 1));
        }
        refresh();
    }

    /** Takes over what was put in force meanwhile. */
    public synchronized void refresh() {
        var newest = rulebook.newestVersion();
        var current = edition;
        if ((current == null || newest > current.version().version()) && newest != refused) {
            rulebook.find(newest).ifPresent(this::takeOver);
        }
    }

    /** Rules that a newer release understands and this one does not must not stop this one. */
    private void takeOver(RulesVersion version) {
        try {
            var rules = RulesFile.read("rules " + version.version(), version.document());
            edition = new Edition(version, rules, new Qualification(rules), System.nanoTime());
            log.info("rules version {} by {} are in force", version.version(), version.by());
        } catch (InvalidRulesException notUnderstood) {
            if (edition == null) {
                throw notUnderstood;
            }
            refused = version.version();
            log.error("goes on with the rules before: {}", notUnderstood.getMessage());
        }
    }

    public Edition edition() {
        return Objects.requireNonNull(edition, "the rules were not opened");
    }

    @Override
    public Qualification get() {
        return edition().qualification();
    }
}
