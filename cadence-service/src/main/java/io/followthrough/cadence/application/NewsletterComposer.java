package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Composer.Draft;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.definition.Template;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.TouchId;
import java.time.Instant;

/** Writes an issue to one person. */
public interface NewsletterComposer {

    Draft write(FollowUp person, TouchId touch, Template wording, Rep sender, Instant now);
}
