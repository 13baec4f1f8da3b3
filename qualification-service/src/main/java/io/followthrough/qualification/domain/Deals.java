package io.followthrough.qualification.domain;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A person's deals on their way, each by its id; those without one are taken for a single deal, and those of two who were
 * merged for two. One that was won can be lost later, one that was lost or won by mistake opened again.
 */
final class Deals {

    /** What a piece of news about one deal makes of all of them together. */
    enum Change {
        OPENED,
        WON,
        /** Nothing runs any more, and nothing was won. */
        LOST,
        /** One is lost while others run or are won. */
        OTHERS_GO_ON,
        /** The only one won is open again. */
        WIN_TAKEN_BACK,
        /** The only one won is lost while another runs. */
        WIN_LOST,
        /** What the customer had bought is lost: they left. */
        CUSTOMER_LEFT,
        /** No news of a deal. */
        NONE
    }

    private final DealIds ids;
    private final Set<String> open = new HashSet<>();
    private final Map<String, Instant> won = new HashMap<>();

    /** Of whom each was told first. */
    private final Map<String, String> owners = new HashMap<>();

    Deals(Prospect prospect) {
        this.ids = DealIds.of(prospect);
    }

    /** To be told in order of time. */
    Change told(ActivityRecorded activity) {
        var id = ids.of(activity);
        if (isAbout(activity.kind())) {
            owners.putIfAbsent(id, ids.owner(activity));
        }
        return switch (activity.kind()) {
            case DEAL_OPENED -> opened(id);
            case DEAL_WON -> {
                open.remove(id);
                won.putIfAbsent(id, activity.at());
                yield Change.WON;
            }
            case DEAL_LOST -> lost(id);
            default -> Change.NONE; // everything else says nothing about deals
        };
    }

    private Change opened(String id) {
        open.add(id);
        return won.remove(id) != null && won.isEmpty() ? Change.WIN_TAKEN_BACK : Change.OPENED;
    }

    /** When the first of those was won that are won now; empty if none is. */
    Optional<Instant> wonSince() {
        return won.values().stream().min(Comparator.naturalOrder());
    }

    /** A loss that names no deal ends all that are open, of whom it is told; with none open, what was won. */
    private Change lost(String id) {
        var endsOpenOnes = ids.isUnnamed(id) && open.removeIf(other -> isOfOneOwner(id, other));
        if (!endsOpenOnes) {
            open.remove(id);
        }
        var wasWon = !endsOpenOnes && won.remove(id) != null;
        if (!won.isEmpty() || !open.isEmpty() && !wasWon) {
            return Change.OTHERS_GO_ON;
        }
        if (!open.isEmpty()) {
            return Change.WIN_LOST;
        }
        return wasWon ? Change.CUSTOMER_LEFT : Change.LOST;
    }

    private boolean isOfOneOwner(String id, String other) {
        return Objects.equals(owners.get(id), owners.get(other));
    }

    /** Whether a deal is lost and another goes on: that says nothing of where the person is going. */
    static boolean isLossBesideOthers(Change change) {
        return change == Change.OTHERS_GO_ON || change == Change.WIN_LOST;
    }

    static boolean isAbout(ActivityKind kind) {
        return kind == ActivityKind.DEAL_OPENED || kind == ActivityKind.DEAL_WON || kind == ActivityKind.DEAL_LOST;
    }
}
