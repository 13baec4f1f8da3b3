package io.followthrough.qualification.application;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.kit.web.Page;
import io.followthrough.qualification.domain.Decision;
import io.followthrough.qualification.domain.OpenAnswer;
import io.followthrough.qualification.domain.Prospect;
import io.followthrough.qualification.domain.Qualification;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers questions about prospects. Decides anew for each answer, so that what has faded meanwhile is seen; writes nothing. */
public final class LookUpProspects {

    private final ProspectDirectory directory;
    private final Supplier<Qualification> qualification;
    private final InstantSource clock;

    public LookUpProspects(ProspectDirectory directory, Supplier<Qualification> qualification, InstantSource clock) {
        this.directory = directory;
        this.qualification = qualification;
        this.clock = clock;
    }

    /** @param decision as of {@code asOf} */
    public record Seen(Prospect prospect, Decision decision, Instant asOf) {}

    /** The prospect, or the one that it was merged into. */
    public Optional<Seen> find(String prospectId) {
        return survivor(prospectId).filter(prospect -> !prospect.isErased()).map(this::seen);
    }

    private Optional<Prospect> survivor(String prospectId) {
        var visited = new HashSet<String>();
        var found = directory.find(prospectId);
        while (found.isPresent()
                && found.get().mergedInto() != null
                && visited.add(found.get().prospectId())) {
            found = directory.find(found.get().mergedInto());
        }
        return found;
    }

    /** What would be decided of them if this were known as well. */
    public Decision trying(Seen seen, ActivityRecorded activity) {
        return qualification.get().decide(seen.prospect().with(activity), seen.asOf());
    }

    /** Answers that said nothing about their question, newest first. */
    public List<OpenAnswer> notUnderstood(Prospect prospect) {
        return qualification.get().notUnderstood(prospect);
    }

    /** Filtered and ordered by the decisions told last, shown as of now. */
    public Page<Seen> list(ProspectDirectory.Query query, int limit, @Nullable String cursor) {
        var listing = directory.list(query, limit, cursor);
        return new Page<>(listing.prospects().stream().map(this::seen).toList(), listing.next(), listing.total());
    }

    public List<Seen> peopleAt(String companyDomain) {
        return directory.peopleAt(companyDomain).stream().map(this::seen).toList();
    }

    private Seen seen(Prospect prospect) {
        var now = clock.instant();
        return new Seen(prospect, qualification.get().decide(prospect, now), now);
    }
}
