package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Composer.Draft;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.definition.Template;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.TouchId;
import java.time.Instant;

/** Writes the question for confirmation, with the link that answers it. */
public interface ConfirmationComposer {

    Draft ask(FollowUp followUp, TouchId touch, Template template, Rep rep, Instant now);
}
