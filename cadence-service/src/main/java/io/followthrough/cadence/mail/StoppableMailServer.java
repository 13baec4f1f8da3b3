package io.followthrough.cadence.mail;

import io.followthrough.cadence.application.Email;
import io.followthrough.cadence.application.MailServer;
import io.followthrough.cadence.application.MailTrouble;
import io.followthrough.cadence.application.SenderStops;
import java.util.Optional;

/**
 * Hands nothing over for a sender who is stopped, and stops one whose mail is refused for what it is. One message that alone is
 * refused again and again stops nobody: it goes to a person.
 */
final class StoppableMailServer implements MailServer {

    private final MailServer server;
    private final SenderStops stops;

    StoppableMailServer(MailServer server, SenderStops stops) {
        this.server = server;
        this.stops = stops;
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
        var obstacle = stops.obstacle(email.from());
        if (obstacle.isPresent()) {
            return new Handover.SenderRefused(obstacle.get());
        }
        if (stops.goesLast(email.from(), email.messageId())) {
            return new Handover.Postponed("the mail server refused this e-mail before; others of its sender go first");
        }
        var handover = server.hand(email);
        return switch (handover) {
            case Handover.SenderRefused(var reason, var mayBeTheMessage)
            when mayBeTheMessage && stops.isAtFault(email.from(), email.messageId(), reason) ->
                new Handover.Unsendable("refused twice, while others of its sender were taken: " + reason);
            case Handover.SenderRefused(var reason, var mayBeTheMessage) -> {
                if (!mayBeTheMessage) {
                    stops.stop(email.from(), reason);
                }
                yield handover;
            }
            case Handover.Taken() -> {
                stops.taken(email.from());
                yield handover;
            }
            case Handover.Away _, Handover.Postponed _, Handover.Refused _, Handover.Unsendable _, Handover.Unknown _ ->
                handover;
        };
    }
}
