package io.followthrough.cadence.mail;

import io.followthrough.cadence.application.Definitions;
import io.followthrough.cadence.application.Email;
import io.followthrough.cadence.application.MailServer;
import io.followthrough.cadence.application.MailTrouble;
import io.followthrough.cadence.application.SentMails;
import io.followthrough.cadence.domain.definition.Rep;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/**
 * Keeps each sender's daily limit for whatever leaves in that name: the planner promises no more contacts than it allows,
 * and confirmations and invitations, which nobody plans, count as well. What is too much waits.
 */
final class LimitedMailServer implements MailServer {

    private final MailServer server;
    private final SentMails sent;
    private final Definitions definitions;
    private final InstantSource clock;

    LimitedMailServer(MailServer server, SentMails sent, Definitions definitions, InstantSource clock) {
        this.server = server;
        this.sent = sent;
        this.definitions = definitions;
        this.clock = clock;
    }

    @Override
    public boolean isReachable() {
        return server.isReachable();
    }

    @Override
    public Optional<MailTrouble> trouble() {
        return server.trouble();
    }

    @Override
    public Handover hand(Email email) {
        var sender = sender(email.from()).orElse(null);
        if (sender == null) {
            return server.hand(email);
        }
        var address = sender.email().toLowerCase(Locale.ROOT);
        var day = clock.instant().atZone(sender.timeZone()).toLocalDate();
        var limit = sender.capacity().emailsOn(day);
        if (!sent.take(address, day, limit)) {
            return new Handover.Postponed("the limit of " + limit + " e-mails a day by " + address + " is reached");
        }
        var handover = server.hand(email);
        if (isSurelyHere(handover)) {
            sent.giveBack(address, day);
        }
        return handover;
    }

    private Optional<Rep> sender(String address) {
        return definitions.library().reps().values().stream()
                .filter(rep -> address.equalsIgnoreCase(rep.email()))
                .findFirst();
    }

    /** What another server has seen and refused counts there, so it counts here. */
    private static boolean isSurelyHere(Handover handover) {
        return switch (handover) {
            case Handover.Away away -> true;
            case Handover.SenderRefused refused -> true;
            case Handover.Unsendable unsendable -> true;
            case Handover.Taken taken -> false;
            case Handover.Postponed postponed -> false;
            case Handover.Refused refused -> false;
            case Handover.Unknown unknown -> false;
        };
    }
}
