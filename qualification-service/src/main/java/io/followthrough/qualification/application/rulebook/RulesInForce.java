package io.followthrough.qualification.application.rulebook;

import io.followthrough.qualification.domain.Qualification;
import io.followthrough.qualification.domain.rules.Rules;
import io.followthrough.qualification.rules.InvalidRulesException;
import io.followthrough.qualification.rules.RulesFile;
import io.followthrough.qualification.rules.RulesText;
import java.time.InstantSource;
import java.util.List;
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

    /**
     * At start, with the rules of this release. What they say counts, and not the version that stands in them: where nobody
     * has changed rules, and no release before shipped these, they are put in force as the next version. Where somebody has,
     * theirs stay, and that is told.
     *
     * @param name of the file; the same in each release
     */
    public void openShipped(String name, String document, InstantSource clock) {
        var history = rulebook.history();
        if (history.isEmpty()) {
            open(name, document, clock);
            return;
        }
        var newest = history.getFirst();
        if (isNew(name, document, history)) {
            if (newest.by().equals(name)) {
                var next = newest.version() + 1;
                rulebook.add(new RulesVersion(next, RulesText.withVersion(document, next), name, clock.instant()));
            } else {
                log.warn(
                        "this release ships rules that say something else than those that it came with before; version {}"
                                + " by {} stays in force. GET /v1/rules tells it, and qualification-rules.yml of this release"
                                + " what is new: what you want of it goes into version \"{}\", PUT /v1/rules.",
                        newest.version(),
                        newest.by(),
                        newest.version() + 1);
            }
        }
        refresh();
    }

    /** A release that somebody goes back to has shipped its rules before. */
    private static boolean isNew(String name, String document, List<RulesVersion> history) {
        return history.stream()
                .filter(version -> version.by().equals(name))
                .noneMatch(version -> RulesText.sayTheSame(version.document(), document));
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
