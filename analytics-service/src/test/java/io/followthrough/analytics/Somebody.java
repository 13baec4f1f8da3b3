package io.followthrough.analytics;

import io.followthrough.events.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person of a {@link RandomHistory}: what is true in the end. */
final class Somebody {

    final String id;
    String source;
    /** Null once the import that brought the person is undone, and nothing else did. */
    @Nullable
    Instant capturedAt;

    final List<Dealt> deals = new ArrayList<>();
    final List<Touched> touches = new ArrayList<>();
    final List<Ended> endings = new ArrayList<>();
    Stage stage = Stage.LEAD;
    long revision;
    double notedMinutes;
    boolean wasProspect;
    boolean counts = true;
    /** The import that brought the person is undone, and there is no other reason to know them. */
    boolean takenBack;

    Somebody(String id, String source, Instant capturedAt) {
        this.id = id;
        this.source = source;
        this.capturedAt = capturedAt;
    }

    /** Deals without a name are one: the newest word holds. */
    void dealt(Dealt word) {
        takenBack = false;
        if (word.key() != null) {
            deals.add(word);
            return;
        }
        var unnamed = deals.stream().filter(deal -> deal.key() == null).findFirst();
        if (unnamed.isEmpty() || unnamed.get().at().isBefore(word.at())) {
            unnamed.ifPresent(deals::remove);
            deals.add(word);
        }
    }

    /** Of two who are merged, each has had a deal without a name. */
    void takesOverDealsOf(Somebody gone) {
        gone.deals.forEach(deal ->
                dealt(deal.key() == null ? new Dealt("without a name, of " + gone.id, deal.won(), deal.at()) : deal));
    }

    /** @param won null for one that is open */
    record Dealt(@Nullable String key, @Nullable Boolean won, Instant at) {

        boolean isWon() {
            return Boolean.TRUE.equals(won);
        }

        boolean isOpen() {
            return won == null;
        }
    }

    record Touched(String touchId, boolean byMail, boolean answered, Instant at) {}

    record Ended(boolean honest, Instant at) {}
}
