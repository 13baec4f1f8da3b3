package io.followthrough.qualification.domain;

import io.followthrough.events.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The stage and how it was reached.
 *
 * @param since time of the fact that led to it
 * @param repId who made it happen, if it was a person
 */
public record StagePosition(
        Stage stage, String reason, Instant since, @Nullable String repId) {}
