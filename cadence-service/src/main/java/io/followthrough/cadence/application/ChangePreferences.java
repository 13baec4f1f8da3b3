package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Decisions.Matter;
import io.followthrough.cadence.domain.followup.Change;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.Listening;
import io.followthrough.cadence.domain.followup.Preferences;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.Machine;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What somebody chooses on the preference page holds at once, and all others are told of it in the same write. */
public final class ChangePreferences {

    private static final String BY = "chosen on the preference page";

    private final RecordOutcome.Shared shared;
    private final Decisions decisions;

    public ChangePreferences(RecordOutcome.Shared shared, Decisions decisions) {
        this.shared = shared;
        this.decisions = decisions;
    }

    /** Whoever speaks for this person now; empty if nothing is known any more. */
    public Optional<FollowUp> of(String prospectId) {
        var found = shared.followUps().find(prospectId);
        return found.flatMap(FollowUp::mergedInto)
                .flatMap(shared.followUps()::find)
                .or(() -> found)
                .filter(person -> person.gone() == null && person.profile() != null);
    }

    /** The same again changes nothing and is not told. */
    public void save(FollowUp person, @Nullable String touchId, Preferences wanted) {
        var at = now();
        tell(
                activity(ActivityKind.QUESTION_ANSWERED, person, touchId, wanted, at),
                known -> !Preferences.of(known, at).equals(wanted));
    }

    /** No contact at all any more. */
    public void stop(FollowUp person, @Nullable String touchId) {
        tell(
                activity(ActivityKind.CONSENT_WITHDRAWN, person, touchId, null, now()),
                known -> !known.suppression().optedOut());
    }

    /** Whoever had enough and wants e-mail again is asked to confirm it at the address itself. */
    public void askToConfirm(FollowUp person, @Nullable String touchId) {
        tell(activity(ActivityKind.QUESTION_ANSWERED, person, touchId, Preferences.emailAgain(), now()), known -> true);
    }

    private void tell(ActivityRecorded activity, Predicate<FollowUp> isNews) {
        var now = now();
        var rules = shared.rules().rules();
        decisions.make(
                List.of(new Matter(
                        Objects.requireNonNull(activity.prospectId()),
                        "preferences-" + activity.activityId(),
                        person -> {
                            var known = Objects.requireNonNull(person);
                            return isNews.test(known)
                                    ? Listening.hear(known, activity, rules, now)
                                    : new Change(known, List.of());
                        })),
                now);
    }

    private static ActivityRecorded activity(
            ActivityKind kind, FollowUp person, @Nullable String touchId, @Nullable Preferences wanted, Instant at) {
        return new ActivityRecorded(
                DerivedIds.of("preferences", person.prospectId(), kind + " " + wanted + " " + at),
                kind,
                wanted == null ? null : wanted.person(),
                person.prospectId(),
                touchId,
                null,
                at,
                null,
                null,
                wanted == null ? Map.of() : wanted.answers(),
                null,
                null,
                null,
                Machine.HUMAN,
                BY,
                false);
    }

    private Instant now() {
        return shared.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
