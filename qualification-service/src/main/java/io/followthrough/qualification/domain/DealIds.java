package io.followthrough.qualification.domain;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.DealOwner;
import java.util.List;

/**
 * Which of a person's deals news is about; whose an id is says {@link DealOwner}. Of somebody merged an own one is shown, and can be
 * told, as {@code <prospect id>/deal-2}.
 *
 * @param self whose deals they are
 * @param absorbed who was merged into that one
 */
record DealIds(String self, List<String> absorbed) {

    static final String UNNAMED = DealOwner.UNNAMED;

    static DealIds of(Prospect prospect) {
        return new DealIds(prospect.prospectId(), prospect.absorbed());
    }

    /** The id among all deals of the person; empty for the own deal without one. */
    String of(ActivityRecorded news) {
        var deal = news.deal();
        // As it was told while this one was merged.
        var id = deal == null || deal.dealId() == null ? UNNAMED : new DealOwner(self).own(deal.dealId());
        var owner = news.prospectId();
        return owner == null || !absorbed.contains(owner) ? id : new DealOwner(owner).amongOthers(id);
    }

    /** Whose deal it is: of whoever its id names, else of whom the news is told. */
    String owner(ActivityRecorded news) {
        var id = of(news);
        var told = news.prospectId();
        return absorbed.stream()
                .filter(other -> new DealOwner(other).isNamedIn(id))
                .findFirst()
                .orElse(told != null && absorbed.contains(told) ? told : self);
    }

    /** Whether news told of somebody else is of one of these deals, by its id. */
    boolean named(ActivityRecorded news) {
        var deal = news.deal();
        var id = deal == null ? null : deal.dealId();
        return id != null
                && (new DealOwner(self).isNamedIn(id)
                        || absorbed.stream().anyMatch(other -> new DealOwner(other).isNamedIn(id)));
    }

    /** Whether it is the one without an id, of whomever. */
    boolean isUnnamed(String id) {
        return id.equals(UNNAMED)
                || absorbed.stream().anyMatch(other -> id.equals(new DealOwner(other).amongOthers(UNNAMED)));
    }

    /** What was told of them, as whoever takes their deals over holds it: of each deal it is kept whose it is. */
    List<ActivityRecorded> handedOver(List<ActivityRecorded> activities) {
        return activities.stream()
                .map(activity ->
                        Deals.isAbout(activity.kind()) && !isOfSomebodyKnown(activity) ? activity.of(self) : activity)
                .toList();
    }

    private boolean isOfSomebodyKnown(ActivityRecorded activity) {
        var owner = activity.prospectId();
        return owner != null && (owner.equals(self) || absorbed.contains(owner));
    }
}
