package io.followthrough.cadence.mail;

import io.followthrough.cadence.application.Email;
import io.followthrough.cadence.application.MailServer;
import io.followthrough.cadence.application.SenderStops;

/** Hands nothing over for a sender who is stopped, and stops one whose mail is refused for what it is. */
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
    public Handover hand(Email email) {
        var obstacle = stops.obstacle(email.from());
        if (obstacle.isPresent()) {
            return new Handover.SenderRefused(obstacle.get());
        }
        var handover = server.hand(email);
        if (handover instanceof Handover.SenderRefused(var reason)) {
            stops.stop(email.from(), reason);
        }
        return handover;
    }
}
