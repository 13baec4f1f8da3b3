package io.followthrough.qualification.web;

import io.followthrough.events.Company;
import io.followthrough.events.Consent;
import io.followthrough.events.Criterion;
import io.followthrough.events.CriterionScore;
import io.followthrough.events.FirstCapture;
import io.followthrough.events.NextQuestion;
import io.followthrough.events.NoLead;
import io.followthrough.events.Person;
import io.followthrough.events.Road;
import io.followthrough.events.Role;
import io.followthrough.events.Stage;
import io.followthrough.events.Unclear;
import io.followthrough.qualification.application.LookUpProspects.Seen;
import io.followthrough.qualification.application.Merge;
import io.followthrough.qualification.domain.KnownDeal;
import io.followthrough.qualification.domain.OpenAnswer;
import io.followthrough.qualification.domain.OpenObjections;
import io.followthrough.qualification.domain.PrivacyRequests;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one prospect, with reasons.
 *
 * @param stageSince when what gave rise to the stage was said or done; {@code roadSince} likewise
 * @param asOf when it was decided: just now
 * @param revision of the decision that was told to others last
 * @param mergedFrom prospects that turned out to be the same person
 * @param merges how they did, newest first; also those that were undone
 * @param referrals recommendations of the prospect, then by the prospect
 * @param probability of becoming a customer, or why nothing is said
 * @param openObjections raised and not cleared, oldest first
 * @param deals in the order in which they began
 * @param timeline what happened, newest first
 * @param noLead why the person is no lead; {@code POST .../claim} makes one of them
 * @param unclear what somebody has to read; {@code POST .../readings} says what it means
 * @param privacyRequests what the person asks for their data, with the day by which it is due
 * @param notUnderstood answers that said nothing about their question, newest first; each may be asked again
 * @param deadEmails addresses of the person's at which nothing arrives; nothing is sent to another by itself
 * @param ranking 0 to 100: what the score may be expected to be once all is known; lists are best first by it
 */
record ProspectView(
        String prospectId,
        Person person,
        @Nullable Company company,
        Stage stage,
        String stageReason,
        Instant stageSince,
        Road road,
        String roadReason,
        Instant roadSince,
        @Nullable Instant reentryAt,
        Role role,
        BigDecimal score,
        List<CriterionScore> criteria,
        List<Criterion> missing,
        @Nullable NextQuestion nextQuestion,
        Probability probability,
        Consent consent,
        @Nullable FirstCapture firstCapture,
        boolean historic,
        List<OpenObjections.Open> openObjections,
        List<KnownDeal> deals,
        List<TimelineEntry> timeline,
        List<String> mergedFrom,
        List<Merge> merges,
        List<ReferralView> referrals,
        String rulesVersion,
        long revision,
        Instant asOf,
        @Nullable NoLead noLead,
        @Nullable Unclear unclear,
        List<PrivacyRequests.Open> privacyRequests,
        BigDecimal ranking,
        List<OpenAnswer> notUnderstood,
        List<String> deadEmails) {

    static ProspectView of(Seen seen, Probability probability, Relations relations, List<OpenAnswer> notUnderstood) {
        var prospect = seen.prospect();
        var decision = seen.decision();
        var issued = prospect.issued();
        return new ProspectView(
                prospect.prospectId(),
                decision.person(),
                decision.company(),
                decision.stage().stage(),
                decision.stage().reason(),
                decision.stage().since(),
                decision.road().road(),
                decision.road().reason(),
                decision.road().since(),
                decision.road().reentryAt(),
                decision.role(),
                decision.score(),
                decision.criteria(),
                decision.missing(),
                decision.nextQuestion(),
                probability,
                decision.consent(),
                decision.firstCapture(),
                decision.historic(),
                OpenObjections.of(prospect),
                KnownDeal.of(prospect),
                TimelineEntry.of(prospect),
                prospect.absorbed(),
                relations.merges(prospect),
                relations.referrals(prospect),
                decision.rulesVersion(),
                issued == null ? 0 : issued.revision(),
                seen.asOf(),
                decision.noLead(),
                decision.unclear(),
                decision.privacyRequests(),
                decision.ranking(),
                notUnderstood,
                decision.deadEmails());
    }
}
