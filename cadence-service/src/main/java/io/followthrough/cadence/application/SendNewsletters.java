package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Composer.Draft;
import io.followthrough.cadence.application.Decisions.Matter;
import io.followthrough.cadence.application.MailServer.Handover;
import io.followthrough.cadence.domain.followup.Change;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.Holding;
import io.followthrough.cadence.domain.newsletter.Delivery;
import io.followthrough.cadence.domain.newsletter.Delivery.State;
import io.followthrough.cadence.domain.newsletter.Issue;
import io.followthrough.cadence.domain.newsletter.Subscription;
import io.followthrough.kit.store.Aggregate;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends issues: first everybody is looked at, page by page, and whoever wants the newsletter gets a delivery; then these leave,
 * each at most once, through the same server, limits and footers as all e-mails. Killed at any moment it goes on where it was.
 */
public final class SendNewsletters {

    private static final Logger log = LoggerFactory.getLogger(SendNewsletters.class);
    private static final int PAGE = 200;

    private final Newsletters newsletters;
    private final FollowUps followUps;
    private final RecordOutcome.Shared shared;
    private final Decisions decisions;
    private final Press press;
    private final Hands hands;
    private final Housemates housemates;

    public SendNewsletters(Newsletters newsletters, RecordOutcome.Shared shared, Decisions decisions, Press press) {
        this.newsletters = newsletters;
        this.followUps = shared.followUps();
        this.shared = shared;
        this.decisions = decisions;
        this.press = press;
        this.housemates = new Housemates(followUps, decisions);
        this.hands = new Hands(press.concurrent(), press.patience().slow());
    }

    /**
     * @param addressHash keyed, so that no address is kept beside the issue
     * @param concurrent most at the same time
     * @param silence as for all other e-mails
     */
    public record Press(
            NewsletterComposer composer,
            MailServer server,
            UnaryOperator<String> addressHash,
            Patience patience,
            int concurrent,
            MailboxSilence silence) {}

    /** @return whether there may be more */
    public boolean doBatch() {
        var now = now();
        var toCollect = newsletters.toCollect();
        toCollect.forEach(issue -> collect(issue, now));
        newsletters
                .inDoubt(now, press.concurrent())
                .forEach(lost -> newsletters.change(
                        lost, lost.ended(State.UNCONFIRMED, "its sender stopped in the middle; it is not sent again")));
        if (!press.server().isReachable()) {
            return !toCollect.isEmpty();
        }
        var free = hands.free();
        var due = free == 0 ? List.<Delivery>of() : newsletters.due(now, free);
        hands.doAll(onePerPerson(due), delivery -> send(delivery, now));
        return !toCollect.isEmpty() || free > 0 && due.size() == free;
    }

    /** Of two issues to one person the second sees in the next batch that the first has just left. */
    private static List<Delivery> onePerPerson(List<Delivery> due) {
        var people = new HashSet<String>();
        return due.stream()
                .filter(delivery -> people.add(delivery.prospectId()))
                .toList();
    }

    private void collect(Issue issue, Instant now) {
        var ids = followUps.after(issue.collectedTo() == null ? "" : issue.collectedTo(), PAGE);
        var policy = shared.rules().rules().policy();
        var readers = followUps.load(ids).values().stream()
                .map(Aggregate::state)
                .filter(Objects::nonNull)
                .filter(person -> Subscription.obstacle(person, policy, now).isEmpty())
                .toList();
        var refused = housemates.tellOfRefusals(
                readers, housemates.and(readers), shared.rules().rules(), now);
        newsletters.add(readers.stream()
                .filter(person -> !refused.contains(person.prospectId()))
                .map(person -> Delivery.of(
                        issue,
                        person.prospectId(),
                        press.addressHash().apply(String.valueOf(person.emailAddress())),
                        now))
                .toList());
        newsletters.change(issue, issue.collectedTo(ids.isEmpty() ? null : ids.getLast()));
    }

    /** Whatever may fail comes before the right to send is taken. */
    private void send(Delivery delivery, Instant now) {
        var issue = newsletters.find(delivery.issue()).orElse(null);
        var person = followUps.find(delivery.prospectId()).orElse(null);
        var obstacle = obstacle(issue, person, delivery, now);
        if (obstacle != null || issue == null || person == null) {
            newsletters.change(delivery, delivery.ended(State.LEFT_OUT, obstacle));
            return;
        }
        var rules = shared.rules().rules();
        var later = Subscription.later(person, rules, now);
        if (later.isPresent()) {
            newsletters.change(delivery, delivery.waiting(later.get(), "waits for its turn"));
            return;
        }
        if (press.silence().since().isPresent() && Holding.unheard(person).isPresent()) {
            newsletters.change(delivery, delivery.waiting(now.plus(Holding.LISTEN_AGAIN), Holding.UNHEARD));
            return;
        }
        var rep = rules.library().reps().get(issue.sender());
        if (rep != null && !rep.active()) {
            newsletters.change(
                    delivery,
                    delivery.waiting(
                            now.plus(press.patience().refused()), "its sender " + issue.sender() + " has left"));
            return;
        }
        var wording = issue.wordingFor(
                person.profile() == null ? null : person.profile().person().language());
        var draft = rep == null
                ? new Draft.Incomplete("its sender " + issue.sender() + " is no more")
                : press.composer().write(person, delivery.touch(), wording, rep, now);
        switch (draft) {
            case Draft.Incomplete(var reason) -> newsletters.change(delivery, delivery.ended(State.LEFT_OUT, reason));
            case Draft.Ready(var email) -> {
                var claimed = delivery.sending(now.plus(press.patience().lease()));
                if (newsletters.change(delivery, claimed)) {
                    hand(claimed, email);
                }
            }
        }
    }

    private @Nullable String obstacle(
            @Nullable Issue issue, @Nullable FollowUp person, Delivery delivery, Instant now) {
        if (issue == null || issue.state() == Issue.State.STOPPED) {
            return "the issue was stopped";
        }
        var policy = shared.rules().rules().policy();
        if (issue.startedAt() != null
                && issue.startedAt().plus(policy.tooLate()).isBefore(now)) {
            return "too late to make sense: the issue was sent off at " + issue.startedAt();
        }
        if (person == null) {
            return "not known any more";
        }
        if (!press.addressHash().apply(String.valueOf(person.emailAddress())).equals(delivery.address())) {
            return "has another address by now";
        }
        return Subscription.obstacle(person, policy, now).orElse(null);
    }

    private void hand(Delivery claimed, Email email) {
        var handover = press.server().handSafely(email);
        var now = now();
        var after = switch (handover) {
            case Handover.Taken() -> claimed.ended(State.SENT, null);
            case Handover.Unknown(var reason) -> claimed.ended(State.UNCONFIRMED, reason);
            case Handover.Refused(var reason) -> claimed.ended(State.REFUSED, reason);
            case Handover.Unsendable(var reason) -> claimed.ended(State.LEFT_OUT, reason);
            case Handover.Away(var reason) ->
                claimed.waiting(now.plus(press.patience().away()), reason);
            case Handover.Postponed(var reason) ->
                claimed.waiting(now.plus(press.patience().refused()), reason);
            case Handover.SenderRefused(var reason, var _) ->
                claimed.waiting(now.plus(press.patience().refused()), WaitsForSenders.FOR_SENDER + reason);
        };
        if (!newsletters.change(claimed, after)) {
            log.warn("what became of the newsletter to {} is not written: its lease was over", claimed.prospectId());
        }
        if (after.state() == State.SENT || after.state() == State.UNCONFIRMED) {
            remember(claimed, now);
        }
    }

    /** The next e-mail keeps its distance to this one. */
    private void remember(Delivery sent, Instant now) {
        decisions.make(
                List.of(new Matter(
                        sent.prospectId(),
                        "newsletter-" + sent.touch(),
                        person -> new Change(Objects.requireNonNull(person).emailed(now), List.of()))),
                now);
    }

    private Instant now() {
        return shared.clock().instant();
    }
}
