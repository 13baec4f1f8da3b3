package io.followthrough.qualification.domain;

import io.followthrough.events.Machine;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the end of a person's deals teaches: how it ended, and what was known just before.
 *
 * @param traits see {@link Traits}
 */
public record Lesson(boolean won, List<String> traits) {

    private static final Comparator<KnownDeal> BY_TIME = Comparator.comparing(KnownDeal::since);

    public Lesson {
        traits = List.copyOf(traits);
    }

    /** What settles it: the deal won first of those that stand as won, else the last one lost. One that runs teaches nothing. */
    static Optional<KnownDeal> ending(Prospect prospect) {
        var deals = KnownDeal.of(prospect, activity -> activity.machine() != Machine.MACHINE);
        return inState(deals, KnownDeal.State.WON)
                .min(BY_TIME)
                .or(() -> inState(deals, KnownDeal.State.LOST).max(BY_TIME));
    }

    private static Stream<KnownDeal> inState(List<KnownDeal> deals, KnownDeal.State state) {
        return deals.stream().filter(deal -> deal.state() == state);
    }
}
