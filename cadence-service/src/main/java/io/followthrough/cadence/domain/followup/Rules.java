package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Library;

/** What decisions go by. */
public record Rules(Library library, FollowUpPolicy policy, Places places) {}
