package io.followthrough.qualification.application.rulebook;

import java.time.Instant;

/**
 * Rules that were put in force once; never changed afterwards.
 *
 * @param version counted from 1
 * @param document YAML or JSON, as it was sent
 * @param by name of the access key it was sent with, or of the file it was read from
 */
public record RulesVersion(long version, String document, String by, Instant at) {}
