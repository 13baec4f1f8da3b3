package io.followthrough.analytics.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that a representative did with a person. What is sent by itself names no representative, in whoever's name it
 * is written, and is nobody's work; nor is what the person did that of the representative who wrote it down.
 */
public record Work(Instant at, String repId) {

    /** What changed in whose figures people and deals are, for the definitions that split by representative. */
    public static final String WHOSE_IT_IS =
            "People and deals are those of the representative who worked with them last, "
                    + "no longer of who made the first contact, and no longer nobody's for want of a name on the deal.";

    private static final Comparator<Work> IN_ORDER =
            Comparator.comparing(Work::at).thenComparing(Work::repId);

    /**
     * Whose success somebody is, or may become: of the representative who worked with them last before the sale, or so far
     * where there is none yet. Where nobody is known to have done anything, of the one who told of a deal.
     *
     * @return null for nobody
     */
    public static @Nullable String ownerOf(Person person) {
        var sold = person.since(Milestone.CUSTOMER);
        var owner = lastUntil(person, sold == null ? Instant.MAX : sold);
        return owner != null
                ? owner
                : person.standingDeals().stream()
                        .filter(deal -> sold == null || deal.isWon())
                        .sorted(Comparator.comparing(KnownDeal::at).thenComparing(KnownDeal::deal))
                        .flatMap(deal -> Stream.ofNullable(namedOn(deal, person)))
                        .findFirst()
                        .orElse(null);
    }

    /**
     * Whose deal it is: of the representative whom its newest report names that names any; else of the one who worked with
     * the person last before that.
     *
     * @return null for nobody
     */
    public static @Nullable String ownerOf(KnownDeal deal, Person person) {
        var named = namedOn(deal, person);
        return named == null ? lastUntil(person, deal.at()) : named;
    }

    private static @Nullable String namedOn(KnownDeal deal, Person person) {
        return KnownDeal.repNamed(deal, person.deals().values());
    }

    private static @Nullable String lastUntil(Person person, Instant end) {
        var contacts = person.contacts().values().stream().flatMap(contact -> of(contact.madeAt(), contact.repId()));
        var acts = person.acts().values().stream().filter(Act::isWork).flatMap(act -> of(act.at(), act.repId()));
        return Stream.concat(contacts, acts)
                .filter(work -> !work.at.isAfter(end))
                .max(IN_ORDER)
                .map(Work::repId)
                .orElse(null);
    }

    private static Stream<Work> of(Instant at, @Nullable String repId) {
        return repId == null ? Stream.empty() : Stream.of(new Work(at, repId));
    }
}
