package io.followthrough.qualification.application;

import io.followthrough.events.ConsentStatus;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.ProspectEvent;
import io.followthrough.events.RoadChanged;
import io.followthrough.events.Stage;
import io.followthrough.events.StageChanged;
import io.followthrough.events.Topics;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.qualification.domain.Decision;
import io.followthrough.qualification.domain.Issued;
import io.followthrough.qualification.domain.PrivacyRequests;
import io.followthrough.qualification.domain.Prospect;
import io.followthrough.qualification.domain.Qualification;
import io.followthrough.qualification.domain.StageTrigger;
import io.followthrough.qualification.domain.Strangers;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides anew after a change and says what became different, and nothing when nothing did. */
public final class Announcements {

    static final URI SOURCE = URI.create("/services/qualification");

    private final Supplier<Qualification> qualification;
    private final InstantSource clock;

    /** @param qualification asked for each decision: rules change while the service runs */
    public Announcements(Supplier<Qualification> qualification, InstantSource clock) {
        this.qualification = qualification;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * @param prospect remembers what was told
     * @param email what is decided of consent to e-mail
     */
    public record Announced(Prospect prospect, List<Outgoing> events, ConsentStatus email) {}

    Announced announce(Prospect prospect, EventEnvelope<?> cause) {
        return announce(prospect, cause::causes);
    }

    public Announced announce(Prospect prospect, Cause cause) {
        var now = clock.instant();
        var rules = qualification.get();
        var decision = rules.decide(prospect, now);
        var lesson = rules.lesson(prospect).orElse(null);
        var fingerprint = decision.fingerprint(prospect);
        var remembering = prospect.remembering(decision.refusals());
        var before = prospect.issued();
        if (before == null && isNobodyYet(prospect, decision)) {
            return new Announced(remembering, List.of(), decision.consent().email());
        }
        if (before != null && before.fingerprint().equals(fingerprint)) {
            var kept = before.learning(lesson).due(dueAt(decision)).privacyDue(privacyDueAt(decision));
            return new Announced(
                    kept.equals(before) ? remembering : remembering.issued(kept),
                    List.of(),
                    decision.consent().email());
        }
        var revision = before == null ? 1 : before.revision() + 1;
        var company = decision.company();
        var told = new Issued(
                decision.stage().stage(),
                decision.road().road(),
                decision.road().reentryAt(),
                decision.score(),
                company == null ? null : company.domain(),
                fingerprint,
                revision,
                now,
                dueAt(decision),
                lesson,
                decision.ranking(),
                decision.noLead() != null,
                privacyDueAt(decision));
        return new Announced(
                remembering.issued(told),
                events(prospect, decision, revision, cause, now),
                decision.consent().email());
    }

    /**
     * Whether the rules in force say something else than what was told: of that time, of the stage or road today, or of
     * when to look again.
     * Decisions are pure, so under the same rules they say the same of that time again.
     */
    boolean isOutdated(Prospect prospect) {
        var told = prospect.issued();
        if (prospect.isErased()) {
            return false;
        }
        if (told == null) {
            return !Strangers.isOne(prospect);
        }
        var rules = qualification.get();
        var then = rules.decide(prospect, told.at());
        var today = rules.decide(prospect, clock.instant());
        return !then.fingerprint(prospect).equals(told.fingerprint())
                || today.stage().stage() != told.stage()
                || today.road().road() != told.road()
                || isDueAtAnotherTime(told, then, today)
                || !Objects.equals(rules.lesson(prospect).orElse(null), told.lesson());
    }

    /** Of whom nothing is told until somebody is known by that address; what they ask of their data is done all the same. */
    private static boolean isNobodyYet(Prospect prospect, Decision decision) {
        return Strangers.isOne(prospect) && decision.privacyRequests().isEmpty();
    }

    private static boolean isDueAtAnotherTime(Issued told, Decision then, Decision today) {
        return !Objects.equals(dueAt(then), told.dueAt()) && !Objects.equals(dueAt(today), told.dueAt());
    }

    private static @Nullable Instant dueAt(Decision decision) {
        return decision.historic() ? null : decision.changesAt();
    }

    private static @Nullable Instant privacyDueAt(Decision decision) {
        return decision.privacyRequests().stream()
                .map(PrivacyRequests.Open::dueBy)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<Outgoing> events(
            Prospect prospect, Decision decision, long revision, Cause cause, Instant now) {
        var id = prospect.prospectId();
        var before = prospect.issued();
        var events = new ArrayList<Outgoing>();
        events.add(tell(cause, revision, now, decision.qualified(prospect, revision)));
        var stage = decision.stage();
        if (before == null || before.stage() != stage.stage()) {
            var from = before == null ? null : before.stage();
            // A lead again, with the reason and the day of one who was first seen: that says nothing of the change.
            var fell = from == Stage.PROSPECT && stage.stage() == Stage.LEAD;
            var reason = fell ? StageTrigger.FELL_SHORT.words() : stage.reason();
            var changed = new StageChanged(id, from, stage.stage(), reason, stage.repId());
            events.add(tell(cause, revision, fell ? now : stage.since(), changed));
        }
        var road = decision.road();
        if (before == null || before.road() != road.road()) {
            var from = before == null ? null : before.road();
            var changed = new RoadChanged(id, from, road.road(), road.reason(), road.reentryAt());
            events.add(tell(cause, revision, road.since(), changed));
        }
        return events;
    }

    /** One cause may change a prospect twice, by a merge and by itself: the revision tells the events apart. */
    private static Outgoing tell(Cause cause, long revision, Instant at, ProspectEvent event) {
        return new Outgoing(
                Topics.PROSPECTS_QUALIFICATION,
                cause.causes(event.prospectId() + "@" + revision, SOURCE, event.prospectId(), at, event));
    }
}
