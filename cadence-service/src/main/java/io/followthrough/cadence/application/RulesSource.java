package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.followup.FollowUpPolicy;
import io.followthrough.cadence.domain.followup.Places;
import io.followthrough.cadence.domain.followup.Rules;

/** The rules that hold now. */
public record RulesSource(Definitions definitions, FollowUpPolicy policy, Places places) {

    public Rules rules() {
        return new Rules(definitions.library(), policy, places);
    }
}
