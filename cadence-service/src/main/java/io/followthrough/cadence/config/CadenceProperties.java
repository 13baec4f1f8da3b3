package io.followthrough.cadence.config;

import io.followthrough.cadence.domain.followup.FollowUpPolicy;
import io.followthrough.cadence.domain.planning.PlanningPolicy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the cadence service.
 *
 * @param library where the shipped definitions are; stored at the first start, changed over HTTP afterwards
 */
@Validated
@ConfigurationProperties("followthrough.cadence")
public record CadenceProperties(
        @DefaultValue("classpath:cadence-library/") String library,
        @DefaultValue @Valid Polling polling,
        @DefaultValue @Valid Planning planning,
        @DefaultValue @Valid FollowUp followUp,
        @DefaultValue @Valid Mail mail,
        @DefaultValue HolidaySettings holidays) {

    /**
     * @param observed whether days count as holidays that are kept by custom or religion although offices are open
     * @param daysOff days on which nobody is called besides: school or company holidays, feasts
     */
    public record HolidaySettings(
            @DefaultValue("false") boolean observed,
            @DefaultValue List<DaysOff> daysOff) {}

    /**
     * @param enabled whether this instance does due work
     * @param interval between two looks at the clock while something is due soon
     * @param idle between two looks when nothing is: what comes in wakes this instance earlier, what others leave does not
     * @param sweepEvery how often orphaned reservations are looked for
     */
    public record Polling(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("500ms") Duration interval,
            @DefaultValue("5s") Duration idle,
            @DefaultValue("10m") Duration sweepEvery) {}

    /**
     * See {@link PlanningPolicy}.
     *
     * @param localWeekends whether contact windows move with the weekend of the person's country
     */
    public record Planning(
            @DefaultValue("7") @Min(0) @Max(60) int startWithinDays,
            @DefaultValue("60") @Min(0) @Max(365) int horizonDays,
            @DefaultValue("10h") Duration gap,
            @DefaultValue("60h") Duration emailsApart,
            @DefaultValue("08:00") LocalTime startOfDay,
            @DefaultValue("true") boolean localWeekends) {

        PlanningPolicy toPolicy() {
            return new PlanningPolicy(startWithinDays, horizonDays, gap, emailsApart, startOfDay);
        }
    }

    /** See {@link FollowUpPolicy}. */
    public record FollowUp(
            @DefaultValue("180d") Duration historicWakeUp,
            @DefaultValue("182d") Duration nurtureEvery,
            @DefaultValue("91d") Duration nurtureEveryIfActive,
            @DefaultValue("3d") Duration conversationCheck,
            @DefaultValue("180d") Duration lostReentry,
            @DefaultValue("365d") Duration disqualifiedReview,
            @DefaultValue("30d") Duration unreachableRetry,
            @DefaultValue("1d") Duration settling,
            @DefaultValue("3d") Duration patience,
            @DefaultValue("14d") Duration outOfOffice,
            @DefaultValue("3d") Duration softBounce,
            @DefaultValue("3") @Min(1) @Max(10) int softBounces,
            @DefaultValue("1d") Duration betweenEmails,
            @DefaultValue("30d") Duration tooLate,
            @DefaultValue("true") boolean unknownConsentAllowed) {

        FollowUpPolicy toPolicy() {
            return new FollowUpPolicy(
                    historicWakeUp,
                    nurtureEvery,
                    nurtureEveryIfActive,
                    conversationCheck,
                    lostReentry,
                    disqualifiedReview,
                    unreachableRetry,
                    settling,
                    patience,
                    outOfOffice,
                    softBounce,
                    softBounces,
                    betweenEmails,
                    tooLate,
                    unknownConsentAllowed);
        }
    }

    /**
     * @param perSecond most e-mails handed to the mail server in a second
     * @param concurrent most e-mails handed over at the same time
     * @param lease after this an e-mail whose sender gave no sign counts as unconfirmed; longer than a server may take, of
     *     which the longest waits are {@code spring.mail.properties} and {@code answer}
     * @param answer how long the mail server may take for its word on a whole message (RFC 5321, 4.5.3.2.6)
     * @param retryAfter a passing refusal of the mail server
     * @param senderStop how long nothing leaves for a sender whose mail was refused for reputation, policy, block list,
     *     authentication or rate; then one more try is made
     * @param breakerOpen how long nothing is tried after the mail server failed several times in a row
     * @param company registered name of whoever sends, under every e-mail; without it and the postal address nothing leaves
     *     through a mail server on another machine
     * @param postalAddress on one line, for example {@code 12 Long Lane, London EC1A 9HF, United Kingdom}
     * @param catcher host of a mail server that lets nothing out: what it gets is a trial, as on this machine
     * @param held whether no e-mail leaves at all, for example after an older copy of the data was put back
     */
    public record Mail(
            @DefaultValue("50") @Min(1) int perSecond,
            @DefaultValue("4") @Min(1) int concurrent,
            @DefaultValue("30m") Duration lease,
            @DefaultValue("10m") Duration answer,
            @DefaultValue("15m") Duration retryAfter,
            @DefaultValue("4h") Duration senderStop,
            @DefaultValue("30s") Duration breakerOpen,
            @Nullable String company,
            @Nullable String postalAddress,
            @Nullable String catcher,
            @DefaultValue("false") boolean held) {

        public boolean isIdentified() {
            return company != null && !company.isBlank() && postalAddress != null && !postalAddress.isBlank();
        }
    }
}
