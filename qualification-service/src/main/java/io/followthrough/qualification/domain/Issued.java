package io.followthrough.qualification.domain;

import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was told to others last.
 *
 * @param companyDomain where the person works, as known then
 * @param fingerprint of the whole decision but for the version of the rules: equal ones are told once
 * @param dueAt when time alone makes it another decision; null: never, or of no interest since all is imported history
 * @param lesson what the end of the person's deals teaches; null while none has ended
 */
public record Issued(
        Stage stage,
        Road road,
        @Nullable Instant reentryAt,
        BigDecimal score,
        @Nullable String companyDomain,
        String fingerprint,
        long revision,
        Instant at,
        @Nullable Instant dueAt,
        @Nullable Lesson lesson) {

    /** The same to be told again, whatever is decided. */
    Issued outdated() {
        return new Issued(stage, road, reentryAt, score, companyDomain, "", revision, at, dueAt, lesson);
    }

    Issued atRevision(long newRevision) {
        return new Issued(stage, road, reentryAt, score, companyDomain, fingerprint, newRevision, at, dueAt, lesson);
    }

    public Issued learning(@Nullable Lesson newLesson) {
        return new Issued(stage, road, reentryAt, score, companyDomain, fingerprint, revision, at, dueAt, newLesson);
    }

    public Issued due(@Nullable Instant newDueAt) {
        return new Issued(stage, road, reentryAt, score, companyDomain, fingerprint, revision, at, newDueAt, lesson);
    }
}
