package io.followthrough.qualification.domain.referral;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that says who recommended us: a capture that names its referrer, or a referral that somebody gave.
 *
 * @param factId of the capture or activity
 * @param referrer prospect id; null while we do not know such a person
 * @param referrerHash keyed hash of the identifier that was named; null when a prospect was
 * @param imports that brought the capture; empty when it came by another door
 * @param undone those of them that were undone
 */
public record Telling(
        String factId,
        Instant at,
        @Nullable String referrer,
        @Nullable String referrerHash,
        List<String> imports,
        List<String> undone) {

    public Telling {
        imports = imports == null ? List.of() : List.copyOf(imports);
        undone = undone == null ? List.of() : List.copyOf(undone);
    }

    public Telling(String factId, Instant at, @Nullable String referrer, @Nullable String referrerHash) {
        this(factId, at, referrer, referrerHash, List.of(), List.of());
    }

    /** Whether anything but imports that were undone tells it. */
    boolean stands() {
        return imports.isEmpty() || !undone.containsAll(imports);
    }

    public Telling broughtBy(List<String> importIds) {
        return new Telling(factId, at, referrer, referrerHash, importIds, undone);
    }

    Telling undone(String importId) {
        return new Telling(factId, at, referrer, referrerHash, imports, union(undone, List.of(importId)));
    }

    Telling by(String prospectId) {
        return new Telling(factId, at, prospectId, referrerHash, imports, undone);
    }

    /** The same told again, by whoever knows the referrer. */
    Telling and(Telling again) {
        var knowing = referrer == null ? again : this;
        return new Telling(
                factId,
                knowing.at,
                knowing.referrer,
                knowing.referrerHash,
                union(imports, again.imports),
                union(undone, again.undone));
    }

    private static List<String> union(List<String> some, List<String> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }
}
