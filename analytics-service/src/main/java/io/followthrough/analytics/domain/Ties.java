package io.followthrough.analytics.domain;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * With whom a prospect was merged and parted, as a tally for each: whoever was merged more often than parted goes on as
 * the other. Merges and undoings may so become known in any order, at any distance in time, and more than once.
 *
 * @param bySurvivor what is known of each prospect that went on for this one
 */
public record Ties(Map<String, Tally> bySurvivor) {

    static final Ties NONE = new Ties(Map.of());

    public Ties {
        bySurvivor = bySurvivor == null ? Map.of() : bySurvivor;
    }

    /**
     * @param merged ids of the events that merged the two
     * @param parted ids of the events that undid it
     */
    public record Tally(Set<String> merged, Set<String> parted) {

        static final Tally NONE = new Tally(Set.of(), Set.of());

        public Tally {
            merged = merged == null ? Set.of() : merged;
            parted = parted == null ? Set.of() : parted;
        }

        boolean isMerged() {
            return merged.size() > parted.size();
        }
    }

    /** The prospect that goes on for this one; null for one that stands for itself. */
    @Nullable
    String survivor() {
        return bySurvivor.entrySet().stream()
                .filter(tie -> tie.getValue().isMerged())
                .map(Map.Entry::getKey)
                .min(String::compareTo)
                .orElse(null);
    }

    Ties merged(String survivor, String eventId) {
        var tally = tally(survivor);
        return with(survivor, new Tally(more(tally.merged(), eventId), tally.parted()));
    }

    Ties parted(String survivor, String eventId) {
        var tally = tally(survivor);
        return with(survivor, new Tally(tally.merged(), more(tally.parted(), eventId)));
    }

    private Tally tally(String survivor) {
        return bySurvivor.getOrDefault(survivor, Tally.NONE);
    }

    private Ties with(String survivor, Tally tally) {
        var all = new TreeMap<>(bySurvivor);
        all.put(survivor, tally);
        return new Ties(all);
    }

    private static Set<String> more(Set<String> ids, String id) {
        var more = new TreeSet<>(ids);
        more.add(id);
        return more;
    }
}
