package io.followthrough.qualification.application;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.Topics;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.store.Decision;
import io.followthrough.kit.store.Work;
import io.followthrough.qualification.domain.Prospect;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Adds one fact to one prospect. A fact that is held already changes nothing and says nothing. */
final class Facts {

    private final Announcements announcements;

    Facts(Announcements announcements) {
        this.announcements = announcements;
    }

    Work<Prospect> work(String prospectId, Incoming incoming) {
        return Work.of(prospectId, incoming.cause(), state -> decide(state, prospectId, incoming));
    }

    private Decision<Prospect> decide(@Nullable Prospect state, String prospectId, Incoming incoming) {
        var before = state == null ? Prospect.firstSeen(prospectId, incoming.at()) : state;
        if (before.mergedInto() != null) {
            throw new ProspectMovedOnException(prospectId, before.mergedInto());
        }
        if (before.isErased()) {
            return Decision.quietly(before); // a late echo of somebody who asked to be forgotten
        }
        var after = incoming.addTo(before);
        if (after == before) {
            return Decision.quietly(before);
        }
        var events = new ArrayList<Outgoing>();
        var announced = announcements.announce(after, incoming.cause());
        var isKnown = announced.prospect().issued() != null;
        if (isKnown && incoming instanceof Incoming.Activity(var cause, var activity, var ignored)) {
            var told = told(activity.of(prospectId), announced.email());
            events.add(new Outgoing(
                    Topics.PROSPECTS_ACTIVITY,
                    cause.causes(prospectId, Announcements.SOURCE, prospectId, activity.at(), told)));
        }
        events.addAll(announced.events());
        return new Decision<>(announced.prospect(), events);
    }

    /** Others lift what was refused when they hear of a confirmation; not of one by a link from before the refusal. */
    private static ActivityRecorded told(ActivityRecorded activity, ConsentStatus email) {
        var settlesNothing = activity.kind() == ActivityKind.CONSENT_CONFIRMED && email != ConsentStatus.GRANTED;
        return settlesNothing ? activity.overtaken() : activity;
    }
}
