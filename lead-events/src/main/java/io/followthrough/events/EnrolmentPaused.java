package io.followthrough.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param until when it goes on by itself */
public record EnrolmentPaused(
        String enrolmentId,
        String prospectId,
        CadenceVersion cadence,
        String reason,
        @Nullable Instant until) implements EnrolmentEvent {}
