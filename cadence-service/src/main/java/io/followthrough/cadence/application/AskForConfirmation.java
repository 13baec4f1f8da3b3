package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Composer.Draft;
import io.followthrough.cadence.application.MailServer.Handover;
import io.followthrough.cadence.domain.definition.Library;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.followup.DoubleOptIn;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.Holding;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.ProspectErased;
import io.followthrough.events.ProspectMerged;
import io.followthrough.events.ProspectQualified;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Double opt-in: asks people whose consent is pending to confirm their address, with one reminder, and once more when they sign up
 * again. Each e-mail leaves at most once: the right to send it is used up before it is handed over, and given back only if it surely did not leave.
 */
public final class AskForConfirmation {

    /** Names of templates; one for a language has {@code -de} and the like behind it. */
    static final String TEMPLATE = "confirm-address";

    private static final Logger log = LoggerFactory.getLogger(AskForConfirmation.class);
    private static final int AT_ONCE = 4;

    private final Confirmations confirmations;
    private final FollowUps followUps;
    private final Definitions definitions;
    private final Post post;
    private final InstantSource clock;
    private final Hands hands = new Hands(AT_ONCE, Hands.USUAL_PATIENCE);

    public AskForConfirmation(
            Confirmations confirmations, FollowUps followUps, Definitions definitions, Post post, InstantSource clock) {
        this.confirmations = confirmations;
        this.followUps = followUps;
        this.definitions = definitions;
        this.post = post;
        this.clock = clock;
    }

    /**
     * @param addressHash keyed, so that no address is kept beside the person it belongs to
     * @param reminderAfter the question, if it was not answered
     * @param retryAfter when nobody was there to take it
     * @param silence whether answers can be heard: nobody is reminded who may have answered
     */
    public record Post(
            ConfirmationComposer composer,
            MailServer server,
            UnaryOperator<String> addressHash,
            Duration reminderAfter,
            Duration retryAfter,
            MailboxSilence silence) {}

    /** Repeating it changes nothing. */
    public void handle(List<EventEnvelope<?>> events) {
        for (var event : events) {
            switch (event.data()) {
                case ProspectQualified qualified when isPending(qualified) -> ask(qualified);
                // Whoever comes back after a refusal is asked anew.
                case ProspectQualified qualified
                when hasRefused(qualified) -> confirmations.forget(qualified.prospectId());
                // Told before qualification says what both may get: nobody is asked again under another name.
                case ProspectMerged merged -> confirmations.askedAs(merged.mergedProspectId(), merged.prospectId());
                case ProspectErased erased -> confirmations.forget(erased.prospectId());
                default -> {}
            }
        }
    }

    private void ask(ProspectQualified qualified) {
        var address = post.addressHash().apply(String.valueOf(qualified.person().email()));
        var signedUpAt = Confirmation.signedUpAt(qualified.consent().proof());
        var now = clock.instant();
        confirmations.add(new Confirmation(qualified.prospectId(), address, 0, now));
        confirmations
                .find(qualified.prospectId(), address)
                .filter(asked -> asked.isAskedForAgain(signedUpAt))
                .ifPresent(asked -> confirmations.change(asked, asked.askedAnew(now)));
    }

    /** Whoever was asked before, as far as anybody remembers, is not asked again. */
    public void wasAsked(String prospectId, String email) {
        var first = new Confirmation(prospectId, post.addressHash().apply(email), 0, clock.instant());
        confirmations.add(first);
        confirmations.change(first, first.over());
    }

    private static boolean hasRefused(ProspectQualified qualified) {
        return qualified.consent().email() == ConsentStatus.DENIED;
    }

    /** Everything else that may keep the question back is looked at when it is sent. */
    private static boolean isPending(ProspectQualified qualified) {
        return qualified.consent().email() == ConsentStatus.PENDING
                && qualified.person().email() != null
                && !qualified.historic();
    }

    /** @return whether there may be more */
    public boolean sendBatch() {
        if (!post.server().isReachable()) {
            return false;
        }
        var free = hands.free();
        var due = free == 0 ? List.<Confirmation>of() : confirmations.due(clock.instant(), free);
        hands.doAll(due, this::send);
        return free > 0 && due.size() == free;
    }

    /** Whatever may fail comes before the right to send is used up. */
    private void send(Confirmation asked) {
        var now = clock.instant();
        var isUnheard = asked.sent() > 0 && post.silence().since().isPresent();
        var known = followUps.find(asked.prospectId());
        if (known.flatMap(FollowUp::unclear).isPresent() || isUnheard) {
            var later = now.plus(isUnheard ? Holding.LISTEN_AGAIN : Holding.LOOK_AGAIN);
            confirmations.change(asked, asked.later(later, false));
            return;
        }
        if (known.filter(person -> hasWrittenSince(person, asked)).isPresent()) {
            confirmations.change(asked, asked.over());
            return;
        }
        var used = asked.sending(now, now.plus(post.reminderAfter()));
        var draft = draft(used, now);
        if (!confirmations.change(asked, used)) {
            return;
        }
        switch (draft) {
            case Draft.Incomplete(var reason) -> giveUp(used, reason);
            case Draft.Ready(var email) -> {
                switch (post.server().handSafely(email)) {
                    case Handover.Taken() -> {}
                    // It may have left: what comes next, if anything, is the reminder.
                    case Handover.Unknown(var reason) ->
                        log.warn("unclear whether {} was asked to confirm: {}", used.prospectId(), reason);
                    case Handover.Away(var reason) -> giveBack(asked, used, reason, false);
                    case Handover.SenderRefused(var reason, var _) -> giveBack(asked, used, reason, true);
                    case Handover.Unsendable(var reason) -> giveUp(used, reason);
                    case Handover.Postponed(var reason) -> giveBack(asked, used, reason, false);
                    case Handover.Refused(var reason) -> giveUp(used, reason);
                }
            }
        }
    }

    /** "That was not me", or "yes, it was": a person sees to it, and a reminder would be no answer. */
    private static boolean hasWrittenSince(FollowUp person, Confirmation asked) {
        var at = asked.askedAt();
        return at != null
                && asked.sent() < Confirmation.MOST
                && person.memory().messages().stream()
                        .anyMatch(message -> message.at().isAfter(at));
    }

    private Draft draft(Confirmation used, Instant now) {
        var followUp = followUps.find(used.prospectId()).orElse(null);
        if (followUp == null) {
            return new Draft.Incomplete("not known any more");
        }
        var obstacle = DoubleOptIn.obstacle(followUp);
        if (obstacle.isPresent()) {
            return new Draft.Incomplete(obstacle.get());
        }
        var person = followUp.profile() == null ? null : followUp.profile().person();
        if (person == null
                || !post.addressHash().apply(String.valueOf(person.email())).equals(used.address())) {
            return new Draft.Incomplete("has another address by now");
        }
        var library = definitions.library();
        var template = library.template(TEMPLATE, person.language());
        var sender = sender(library, followUp, person.language());
        return template.isEmpty() || sender.isEmpty()
                ? new Draft.Incomplete("there is no template " + TEMPLATE + " or nobody to send it")
                : post.composer()
                        .ask(
                                followUp,
                                DoubleOptIn.touch(used.prospectId(), used.sent()),
                                template.get(),
                                sender.get(),
                                now);
    }

    /** Whom the person knows, else somebody who speaks the language, else anybody. */
    private static Optional<Rep> sender(Library library, FollowUp followUp, @Nullable String language) {
        var known = followUp.knownRep();
        var reps = library.activeReps().stream()
                .filter(rep -> rep.capacity().emailsPerDay() > 0)
                .toList();
        return Optional.ofNullable(known == null ? null : library.reps().get(known))
                .or(() -> reps.stream().filter(rep -> rep.speaks(language)).findFirst())
                .or(() -> reps.stream().findFirst());
    }

    private void giveBack(Confirmation asked, Confirmation used, String reason, boolean forSender) {
        log.info("asking {} to confirm waits: {}", used.prospectId(), reason);
        confirmations.change(used, asked.later(clock.instant().plus(post.retryAfter()), forSender));
    }

    private void giveUp(Confirmation used, String reason) {
        log.info("{} is not asked to confirm: {}", used.prospectId(), reason);
        confirmations.change(used, used.over());
    }
}
