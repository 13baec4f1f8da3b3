package io.followthrough.cadence.web;

import io.followthrough.cadence.application.RulesSource;
import io.followthrough.cadence.domain.followup.FollowUp;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Where the person is taken to live by the clock, and how that is known. */
record PlaceView(ZoneId timeZone, String zoneBecause) {

    /** Null for somebody of whom nothing is known any more. */
    static @Nullable PlaceView of(FollowUp followUp, RulesSource rules) {
        var profile = followUp.profile();
        if (profile == null) {
            return null;
        }
        var place = rules.places().of(profile.person(), profile.company());
        return new PlaceView(place.zone(), place.because());
    }
}
