package io.followthrough.intake.config;

import io.followthrough.intake.application.imports.ImportPolicy;
import io.followthrough.intake.domain.IntakePolicy;
import io.followthrough.kit.time.BusinessZone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the intake.
 *
 * @param farthestAhead how far a capture's or activity's time may lie in the future
 * @param earliest times before it are refused as misread dates
 * @param fastestHand a form or link that is used sooner was used by a machine
 * @param delivery whoever follows a link or fetches a picture sooner after the message was made may be a mail gateway, and counts for no person
 * @param country two capital letters of ISO 3166-1: of telephone numbers for which neither they nor the lead say one; none:
 *     such numbers are kept as answers
 * @param idempotencyKept how long an Idempotency-Key is remembered
 * @param imports how files are loaded
 */
@Validated
@ConfigurationProperties("followthrough.intake")
record IntakeProperties(
        @DefaultValue("24h") Duration farthestAhead,
        @DefaultValue("1990-01-01T00:00:00Z") Instant earliest,
        @DefaultValue("2s") Duration fastestHand,
        @DefaultValue("1m") Duration delivery,
        @Pattern(regexp = "[A-Z]{2}|") @Nullable String country,
        @DefaultValue("7d") Duration idempotencyKept,
        @Valid @DefaultValue ImportProperties imports) {

    /**
     * How files are loaded.
     *
     * @param batch rows that are published together
     * @param lease how long an instance that fell silent keeps an import to itself
     * @param kept how long an ended import and its rejected rows can be looked at
     * @param downstream consumer groups that work on the rows: while one of them is behind, the next rows wait; none: rows go as
     *     fast as the broker takes them
     * @param backlog how many events may wait downstream when the next rows are told
     * @param patience after which the next rows are told all the same
     */
    record ImportProperties(
            @Min(1) @DefaultValue("500") int batch,
            @DefaultValue("10s") Duration lease,
            @DefaultValue("30d") Duration kept,
            @DefaultValue({"qualification", "cadence"}) List<String> downstream,
            @Min(0) @DefaultValue("500") long backlog,
            @DefaultValue("1m") Duration patience) {

        ImportPolicy toPolicy(BusinessZone zone) {
            return new ImportPolicy(
                    batch,
                    lease,
                    kept,
                    InstantSource.system(),
                    new ImportPolicy.Patience(backlog, patience),
                    zone.id());
        }
    }

    IntakePolicy toPolicy(BusinessZone zone) {
        return new IntakePolicy(
                farthestAhead,
                earliest,
                fastestHand,
                delivery,
                country == null || country.isEmpty() ? null : country,
                zone.id());
    }
}
