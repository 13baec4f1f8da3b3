package io.followthrough.intake.application;

import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.InputKind;
import io.followthrough.intake.domain.Origin;
import java.time.Instant;

/**
 * Something that came in and is not checked yet.
 *
 * @param receivedAt stands for the time of an input that does not say its own
 */
public record Input(InputKind kind, Fields fields, Origin origin, Trace trace, Instant receivedAt) {}
