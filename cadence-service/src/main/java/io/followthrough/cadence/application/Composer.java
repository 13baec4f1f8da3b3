package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.definition.DefinitionProblem;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.definition.Template;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.TouchId;
import java.time.Instant;
import java.util.List;

/** Fills in templates. */
public interface Composer {

    /** What came of it. */
    sealed interface Draft {

        record Ready(Email email) implements Draft {}

        /** @param reason names the field that is missing */
        record Incomplete(String reason) implements Draft {}
    }

    Draft compose(FollowUp followUp, TouchId touch, Template template, Rep rep, Instant now);

    /** What keeps a template from ever being filled in. */
    List<DefinitionProblem> problems(Template template);
}
