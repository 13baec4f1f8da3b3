package io.followthrough.qualification.domain;

import io.followthrough.events.ActivityRecorded;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which of a person's deals news is about. An id of another system means the same deal with everybody. No id, or one that
 * merely counts a person's deals ({@code deal-2}), means one of whoever it was told of: of somebody merged it is shown, and
 * can be told, as {@code <prospect id>/deal-2}.
 *
 * @param self whose deals they are
 * @param absorbed who was merged into that one
 */
record DealIds(String self, List<String> absorbed) {

    static final String UNNAMED = "";

    private static final Pattern COUNTED = Pattern.compile("deal(-\\d+)?");
    private static final String THE_FIRST = "deal";

    static DealIds of(Prospect prospect) {
        return new DealIds(prospect.prospectId(), prospect.absorbed());
    }

    /** The id among all deals of the person; empty for the own deal without one. */
    String of(ActivityRecorded news) {
        var deal = news.deal();
        var id = deal == null || deal.dealId() == null ? UNNAMED : withoutSelf(deal.dealId());
        var owner = news.prospectId();
        return owner == null || !absorbed.contains(owner) || !isCounted(id)
                ? id
                : owner + "/" + (id.equals(UNNAMED) ? THE_FIRST : id);
    }

    /** Whose deal it is: of whoever its id names, else of whom the news is told. */
    String owner(ActivityRecorded news) {
        var id = of(news);
        var told = news.prospectId();
        return absorbed.stream()
                .filter(other -> id.startsWith(other + "/"))
                .findFirst()
                .orElse(told != null && absorbed.contains(told) ? told : self);
    }

    /** Whether news told of somebody else is of one of these deals, by its id. */
    boolean named(ActivityRecorded news) {
        var deal = news.deal();
        var id = deal == null ? null : deal.dealId();
        return id != null
                && (id.startsWith(self + "/") || absorbed.stream().anyMatch(other -> id.startsWith(other + "/")));
    }

    /** Whether it is the one without an id, of whomever. */
    boolean isUnnamed(String id) {
        return id.equals(UNNAMED) || absorbed.stream().anyMatch(other -> id.equals(other + "/" + THE_FIRST));
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

    /** As it was told while this one was merged. */
    private String withoutSelf(String id) {
        var own = self + "/";
        if (!id.startsWith(own) || !isCounted(id.substring(own.length()))) {
            return id;
        }
        var counted = id.substring(own.length());
        return counted.equals(THE_FIRST) ? UNNAMED : counted;
    }

    private static boolean isCounted(String id) {
        return id.equals(UNNAMED) || COUNTED.matcher(id).matches();
    }
}
