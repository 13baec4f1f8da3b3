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
 * @param dueAt when time alone makes it another decision, by road or by what evidence is worth; null: never, or of no interest since all is imported history
 * @param lesson what the end of the person's deals teaches; null while none has ended
 * @param privacyDueAt when the law wants the oldest request about the data of the person done; null: none is open
 * @param ranking see {@link Decision#ranking}; null in what was told before people were ranked by it
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
        @Nullable Lesson lesson,
        @Nullable BigDecimal ranking,
        boolean noLead,
        @Nullable Instant privacyDueAt) {

    /** The same to be told again, whatever is decided. */
    Issued outdated() {
        return new Issued(
                stage,
                road,
                reentryAt,
                score,
                companyDomain,
                "",
                revision,
                at,
                dueAt,
                lesson,
                ranking,
                noLead,
                privacyDueAt);
    }

    Issued atRevision(long newRevision) {
        return new Issued(
                stage,
                road,
                reentryAt,
                score,
                companyDomain,
                fingerprint,
                newRevision,
                at,
                dueAt,
                lesson,
                ranking,
                noLead,
                privacyDueAt);
    }

    /** What people are ranked by. */
    public BigDecimal expected() {
        return ranking == null ? score : ranking;
    }

    public Issued learning(@Nullable Lesson newLesson) {
        return new Issued(
                stage,
                road,
                reentryAt,
                score,
                companyDomain,
                fingerprint,
                revision,
                at,
                dueAt,
                newLesson,
                ranking,
                noLead,
                privacyDueAt);
    }

    public Issued due(@Nullable Instant newDueAt) {
        return new Issued(
                stage,
                road,
                reentryAt,
                score,
                companyDomain,
                fingerprint,
                revision,
                at,
                newDueAt,
                lesson,
                ranking,
                noLead,
                privacyDueAt);
    }

    public Issued privacyDue(@Nullable Instant newPrivacyDueAt) {
        return new Issued(
                stage,
                road,
                reentryAt,
                score,
                companyDomain,
                fingerprint,
                revision,
                at,
                dueAt,
                lesson,
                ranking,
                noLead,
                newPrivacyDueAt);
    }
}
