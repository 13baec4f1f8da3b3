package io.followthrough.intake.application.imports;

/**
 * The right to work on an import for a while.
 *
 * @param fence higher with each lease; whoever holds an older one may write nothing more
 */
public record Lease(ImportJob job, long fence) {}
