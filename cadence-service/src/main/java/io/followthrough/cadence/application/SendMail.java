package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Composer.Draft;
import io.followthrough.cadence.application.Decisions.Matter;
import io.followthrough.cadence.application.MailServer.Handover;
import io.followthrough.cadence.domain.followup.Answering;
import io.followthrough.cadence.domain.followup.Change;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.Holding;
import io.followthrough.cadence.domain.followup.Lease;
import io.followthrough.cadence.domain.followup.Mailing;
import io.followthrough.cadence.domain.followup.OneOfUs;
import io.followthrough.cadence.domain.followup.PlannedTouch;
import io.followthrough.cadence.domain.followup.Punctuality;
import io.followthrough.cadence.domain.followup.Reach;
import io.followthrough.cadence.domain.followup.Rules;
import io.followthrough.cadence.domain.followup.SharedMailbox;
import io.followthrough.cadence.domain.followup.SharedMailbox.Text;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.cadence.domain.followup.Truth;
import io.followthrough.cadence.domain.followup.Unmade;
import io.followthrough.cadence.domain.followup.Wishes;
import io.followthrough.cadence.domain.followup.Wordings;
import io.followthrough.kit.messaging.PoisonEventException;
import io.followthrough.kit.store.Aggregate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due, each e-mail at most once: first the intention is written, under a token that nobody else has; then
 * the message is handed over; then the result is written by whoever still holds the token. Nothing that can fail lies
 * between intention and handing over: what was not handed over is given back, what was and could not be written down is
 * written later.
 */
public final class SendMail {

    private static final Logger log = LoggerFactory.getLogger(SendMail.class);

    private final FollowUps followUps;
    private final Decisions decisions;
    private final RulesSource rules;
    private final InstantSource clock;
    private final PostOffice post;
    private final Hands hands;
    private final Housemates housemates;
    /** What the store could not take down yet, the oldest first. */
    private final Deque<Matter> owed = new ConcurrentLinkedDeque<>();

    public SendMail(FollowUps followUps, Decisions decisions, RulesSource rules, InstantSource clock, PostOffice post) {
        this.followUps = followUps;
        this.decisions = decisions;
        this.rules = rules;
        this.clock = clock;
        this.post = post;
        this.housemates = new Housemates(followUps, decisions);
        this.hands = new Hands(post.concurrent(), post.patience().slow());
    }

    /**
     * How e-mails are made and handed over.
     *
     * @param concurrent most at the same time; so many are claimed together, and no more can be in doubt after a crash
     * @param silence whether answers can be heard: to whoever may have answered nothing leaves meanwhile
     */
    public record PostOffice(
            Composer composer, MailServer server, Patience patience, int concurrent, MailboxSilence silence) {}

    /** @return whether there may be more */
    public boolean sendBatch() {
        writeWhatIsOwed();
        if (!post.server().isReachable()) {
            return false;
        }
        var now = clock.instant();
        var free = hands.free();
        var due = free == 0 ? List.<String>of() : due(now, free);
        if (due.isEmpty()) {
            return false;
        }
        var current = rules.rules();
        var prepared = new HashMap<String, PreparedMail>();
        var people = states(due);
        var others = housemates.and(people);
        var texts = new HashSet<Text>();
        var refused = housemates.tellOfRefusals(people, others, current, now);
        for (var followUp : people) {
            if (refused.contains(followUp.prospectId())) {
                continue;
            }
            decisions
                    .setAside()
                    .unlessOdd(
                            followUp.prospectId(),
                            () -> Mailing.due(followUp, now)
                                    // Two at one address are not decided at the same moment: the second one is due
                                    // again at once.
                                    .filter(touch -> SharedMailbox.text(followUp, touch)
                                            .map(texts::add)
                                            .orElse(true))
                                    .map(touch -> prepare(followUp, touch, current, now)
                                            .waiting(SharedMailbox.waitsUntil(followUp, touch, others, current, now)
                                                    .orElse(null))))
                    .ifPresent(ready -> prepared.put(followUp.prospectId(), ready));
        }
        var token = UUID.randomUUID().toString();
        var lease = new Lease(token, now.plus(post.patience().lease()));
        var written = claim(prepared, claims(prepared, lease, current, now), token, now);
        var claimed = claimed(prepared, written, token);
        hand(claimed, token);
        decisions.tellLeft(written.stream()
                .filter(aggregate -> !claimed.contains(prepared.get(aggregate.id())))
                .toList());
        return due.size() == free;
    }

    private List<String> due(Instant now, int most) {
        var setAside = decisions.setAside();
        return followUps.withMailDue(now, most + setAside.count()).stream()
                .filter(prospectId -> !setAside.has(prospectId))
                .limit(most)
                .toList();
    }

    private List<Matter> claims(Map<String, PreparedMail> prepared, Lease lease, Rules current, Instant now) {
        return prepared.values().stream()
                .map(candidate ->
                        matter(candidate.touch(), followUp -> claim(followUp, candidate, lease, current, now)))
                .toList();
    }

    private static Matter matter(TouchId touch, Function<FollowUp, Change> decide) {
        return new Matter(
                touch.prospectId(),
                DoWhatIsDue.clockTick(),
                followUp -> decide.apply(Objects.requireNonNull(followUp)));
    }

    private void writeWhatIsOwed() {
        for (var matter = owed.peek(); matter != null; matter = owed.peek()) {
            try {
                decisions.make(List.of(matter), clock.instant());
            } catch (PoisonEventException fault) {
                log.error("cannot write down what became of an e-mail to {}", matter.prospectId(), fault);
            }
            owed.remove(matter);
        }
    }

    private List<FollowUp> states(Collection<String> ids) {
        return followUps.load(ids).values().stream()
                .map(Aggregate::state)
                .filter(Objects::nonNull)
                .toList();
    }

    private PreparedMail prepare(FollowUp followUp, TouchId id, Rules current, Instant now) {
        var enrolment = followUp.enrolment().orElseThrow();
        var reference = enrolment.touch(id).map(PlannedTouch::template).orElse(null);
        var template = reference == null
                ? null
                : current.library().template(reference.id(), language(followUp)).orElse(null);
        var rep = current.library().reps().get(enrolment.repId());
        if (template == null || rep == null) {
            return new PreparedMail(id, new Draft.Incomplete("the template or its sender is no more"), null);
        }
        return Truth.wording(followUp, id, template)
                .map(variant -> new PreparedMail(
                        id, post.composer().compose(followUp, id, template.only(variant), rep, now), variant.id()))
                .orElseGet(() -> new PreparedMail(
                        id,
                        new Draft.Incomplete("template " + template.id()
                                + " says what is not true of this person: write by hand, or add a wording"),
                        null));
    }

    private static @Nullable String language(FollowUp followUp) {
        return followUp.profile() == null ? null : followUp.profile().person().language();
    }

    private Change claim(FollowUp followUp, PreparedMail prepared, Lease lease, Rules current, Instant now) {
        var id = prepared.touch();
        var held = Holding.of(followUp, id, current)
                .or(() -> Unmade.first(followUp, id, current))
                .or(() -> post.silence().since().flatMap(since -> Holding.unheard(followUp, id, current)));
        if (held.isPresent()) {
            return Mailing.hold(followUp, id, held.get(), now);
        }
        var channel =
                followUp.enrolment().flatMap(enrolment -> enrolment.touch(id)).map(PlannedTouch::channel);
        var obstacle = channel.flatMap(by -> Reach.obstacle(followUp, by, current.policy()))
                .or(() -> OneOfUs.obstacle(followUp, current))
                .or(() -> Wishes.obstacle(followUp, id, current, now))
                .or(() -> Unmade.givenUp(followUp, id, current))
                .or(() -> Answering.obstacle(followUp, id, current, now))
                .or(() -> Wordings.obstacle(followUp, id, prepared.wording(), now));
        if (obstacle.isPresent()) {
            return Mailing.skip(followUp, id, obstacle.get(), current, now);
        }
        var late = Punctuality.obstacle(followUp, id, current, now);
        if (late.isPresent() && Mailing.isDue(followUp, id, now)) {
            return Punctuality.postpone(followUp, late.get(), current, now);
        }
        var until = prepared.waitsUntil();
        if (until != null) {
            return Mailing.waitForMailbox(followUp, id, until, now);
        }
        return prepared.draft() instanceof Draft.Incomplete(var reason)
                ? Mailing.block(followUp, id, reason, now)
                : Mailing.claim(followUp, id, prepared.wording(), lease, current, now);
    }

    /** If it is not known how much of it was written, all is given back: nothing was handed over. */
    private List<Aggregate<FollowUp>> claim(
            Map<String, PreparedMail> prepared, List<Matter> claims, String token, Instant now) {
        try {
            return decisions.intend(claims, now);
        } catch (RuntimeException failure) {
            prepared.values()
                    .forEach(candidate -> owed.add(matter(
                            candidate.touch(), followUp -> Mailing.giveBack(followUp, candidate.touch(), token, now))));
            throw failure;
        }
    }

    /** What this instance may send: others may have been faster. */
    private static List<PreparedMail> claimed(
            Map<String, PreparedMail> prepared, List<Aggregate<FollowUp>> written, String token) {
        return written.stream()
                .map(Aggregate::state)
                .filter(Objects::nonNull)
                .flatMap(followUp -> Optional.ofNullable(prepared.get(followUp.prospectId()))
                        .filter(candidate -> Mailing.isHeld(followUp, candidate.touch(), token))
                        .stream())
                .toList();
    }

    private void hand(List<PreparedMail> claimed, String token) {
        var results = new ArrayList<Matter>();
        hands.map(claimed, this::hand, (prepared, handover) -> write(List.of(became(prepared, token, handover))))
                .forEach((prepared, handover) -> results.add(became(prepared, token, handover)));
        write(results);
    }

    private Matter became(PreparedMail prepared, String token, Handover handover) {
        return matter(prepared.touch(), followUp -> result(followUp, prepared.touch(), token, handover));
    }

    private void write(List<Matter> results) {
        try {
            decisions.make(results, clock.instant());
        } catch (RuntimeException failure) {
            owed.addAll(results);
            throw failure;
        }
    }

    private Handover hand(PreparedMail prepared) {
        return prepared.draft() instanceof Draft.Ready(var email)
                ? post.server().handSafely(email)
                : new Handover.Postponed("not ready");
    }

    private Change result(FollowUp followUp, TouchId id, String token, Handover handover) {
        var now = clock.instant();
        var current = rules.rules();
        var retryAt = now.plus(post.patience().refused());
        followUps
                .speakerFor(followUp)
                .filter(speaker -> followUp.mergedInto().isPresent())
                .ifPresent(speaker -> owed.add(new Matter(
                        speaker.prospectId(),
                        DoWhatIsDue.clockTick(),
                        other -> UnderOtherName.heard(
                                Objects.requireNonNull(other), id, token, handover, current, now, retryAt))));
        return switch (handover) {
            case Handover.Taken() -> Mailing.sent(followUp, id, token, current, now);
            case Handover.Away(var reason) ->
                Mailing.postpone(followUp, id, token, now.plus(post.patience().away()), reason, now);
            case Handover.Postponed(var reason) -> Mailing.postpone(followUp, id, token, retryAt, reason, now);
            // It waits, as all of the day's mail by this sender does.
            case Handover.SenderRefused(var reason, var _) ->
                Mailing.waitForSender(followUp, id, token, retryAt, reason, now);
            case Handover.Unsendable(var reason) -> Mailing.handBack(followUp, id, token, reason, now);
            case Handover.Refused(var reason) -> Mailing.bounce(followUp, id, token, reason, current, now);
            case Handover.Unknown(var reason) -> Mailing.doubt(followUp, id, token, reason, now);
        };
    }
}
