package io.followthrough.cadence.domain.followup;

import io.followthrough.events.ActivityKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody wrote down about the person. */
public record Note(ActivityKind kind, Instant at, @Nullable String repId, String text) {}
