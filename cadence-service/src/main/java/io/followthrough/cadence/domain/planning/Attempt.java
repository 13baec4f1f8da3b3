package io.followthrough.cadence.domain.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan with a given start, as far as it came.
 *
 * @param blocked null if every contact found its place
 */
record Attempt(List<PlannedContact> contacts, @Nullable Blocked blocked) {}
