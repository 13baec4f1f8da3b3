package io.followthrough.cadence.simulation;

import io.followthrough.cadence.application.BrokenPromises;
import io.followthrough.cadence.application.Composer;
import io.followthrough.cadence.application.Definitions;
import io.followthrough.cadence.application.FollowUps;
import io.followthrough.cadence.application.MailServer;
import io.followthrough.cadence.application.RepCalendars;
import io.followthrough.cadence.domain.followup.Places;
import io.followthrough.cadence.domain.planning.Holidays;
import io.followthrough.kit.messaging.EventPublisher;
import java.time.InstantSource;
import java.time.ZoneId;

/** Everything around the use cases: what they read, write, ask and tell. */
public record Surroundings(Stores stores, World world, Outside outside, InstantSource clock) {

    public record Stores(FollowUps followUps, RepCalendars calendars, BrokenPromises brokenPromises) {}

    /** @param businessZone where the waitlist's days begin */
    public record World(Definitions definitions, Holidays holidays, Places places, ZoneId businessZone) {}

    public record Outside(EventPublisher publisher, Composer composer, MailServer mailServer) {}
}
