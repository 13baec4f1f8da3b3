package io.followthrough.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How good a prospect is and why, with what other services need to know of the person.
 *
 * @param score 0 to 100, the sum of the criteria's contributions
 * @param criteria all six, in the order of {@link Criterion}
 * @param missing criteria of which nothing is known
 * @param reentryAt on the road of future interest: when to try again
 * @param consent what holds now, the strictest of all that was said
 * @param firstCapture absent while somebody is known from activities alone
 * @param historic nothing but imported history is known: no cadence starts
 * @param revision grows with each decision about this prospect; the highest one holds
 * @param noLead why the person is no lead: in no ranking and no cadence, until somebody claims it as one
 * @param unclear what somebody has to read before anything automatic is sent
 * @param stageSince time of the fact that led to the stage; absent in decisions of before it was told
 * @param absorbed prospects that were merged into this one, and whose facts the decision rests on as well
 * @param ranking 0 to 100: what the score may be expected to be once all is known; best first is by this
 * @param message the newest that the person wrote with a capture and that somebody may have to answer; not of imported history
 * @param notBefore until when the person asked not to be contacted; absent if that was never asked, or taken back
 * @param newsletterSince when the person asked for the newsletter; absent if they never did, or took it back: to agree to contact is not to ask for it
 */
public record ProspectQualified(
        String prospectId,
        Stage stage,
        Road road,
        Role role,
        BigDecimal score,
        List<CriterionScore> criteria,
        List<Criterion> missing,
        @Nullable NextQuestion nextQuestion,
        @Nullable Instant reentryAt,
        @Personal Person person,
        @Personal @Nullable Company company,
        Consent consent,
        @Nullable FirstCapture firstCapture,
        boolean historic,
        String rulesVersion,
        long revision,
        @Nullable NoLead noLead,
        @Nullable Unclear unclear,
        @Nullable Instant stageSince,
        List<String> absorbed,
        @Nullable BigDecimal ranking,
        @Nullable CaptureMessage message,
        @Nullable NotBefore notBefore,
        @Nullable Instant newsletterSince)
        implements ProspectEvent {

    public ProspectQualified {
        criteria = Copies.of(criteria);
        missing = Copies.of(missing);
        absorbed = Copies.of(absorbed);
    }

    /** A lead whose messages are all understood, and into whom nobody was merged. */
    public ProspectQualified(
            String prospectId,
            Stage stage,
            Road road,
            Role role,
            BigDecimal score,
            List<CriterionScore> criteria,
            List<Criterion> missing,
            @Nullable NextQuestion nextQuestion,
            @Nullable Instant reentryAt,
            Person person,
            @Nullable Company company,
            Consent consent,
            @Nullable FirstCapture firstCapture,
            boolean historic,
            String rulesVersion,
            long revision) {
        this(
                prospectId,
                stage,
                road,
                role,
                score,
                criteria,
                missing,
                nextQuestion,
                reentryAt,
                person,
                company,
                consent,
                firstCapture,
                historic,
                rulesVersion,
                revision,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }

    /** Somebody who is ranked by the score and wrote no message. */
    public ProspectQualified(
            String prospectId,
            Stage stage,
            Road road,
            Role role,
            BigDecimal score,
            List<CriterionScore> criteria,
            List<Criterion> missing,
            @Nullable NextQuestion nextQuestion,
            @Nullable Instant reentryAt,
            Person person,
            @Nullable Company company,
            Consent consent,
            @Nullable FirstCapture firstCapture,
            boolean historic,
            String rulesVersion,
            long revision,
            @Nullable NoLead noLead,
            @Nullable Unclear unclear,
            @Nullable Instant stageSince,
            List<String> absorbed) {
        this(
                prospectId,
                stage,
                road,
                role,
                score,
                criteria,
                missing,
                nextQuestion,
                reentryAt,
                person,
                company,
                consent,
                firstCapture,
                historic,
                rulesVersion,
                revision,
                noLead,
                unclear,
                stageSince,
                absorbed,
                null,
                null,
                null,
                null);
    }
}
