package io.followthrough.qualification.domain;

import io.followthrough.events.CaptureMessage;
import io.followthrough.events.Company;
import io.followthrough.events.Consent;
import io.followthrough.events.Criterion;
import io.followthrough.events.CriterionScore;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.FirstCapture;
import io.followthrough.events.NextQuestion;
import io.followthrough.events.NoLead;
import io.followthrough.events.NotBefore;
import io.followthrough.events.Person;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.Role;
import io.followthrough.events.Unclear;
import io.followthrough.qualification.domain.reading.Heard.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How good a prospect is, on which road and stage, and why.
 *
 * @param noLead why the person is no lead; null for leads and all who are further
 * @param unclear what somebody has to read before anything automatic is sent
 * @param privacyRequests what the person asks for their data
 * @param refusals of contact that facts hold, by fact: to be remembered
 * @param ranking 0 to 100, what the score may be expected to be once all is known; people are ranked by it
 * @param message the newest of a capture that somebody may have to answer
 * @param notBefore until when the person asked not to be contacted, also when that is over
 * @param newsletterSince when the person asked for the newsletter, unless that was taken back
 * @param encouraging criteria of which nothing but good news is known
 * @param deadEmails addresses of the person's at which nothing arrives
 * @param fadesAt when time alone will have changed what the evidence is worth; null: never
 */
public record Decision(
        StagePosition stage,
        RoadPosition road,
        Role role,
        BigDecimal score,
        List<CriterionScore> criteria,
        List<Criterion> missing,
        @Nullable NextQuestion nextQuestion,
        Person person,
        @Nullable Company company,
        Consent consent,
        @Nullable FirstCapture firstCapture,
        boolean historic,
        String rulesVersion,
        @Nullable NoLead noLead,
        @Nullable Unclear unclear,
        List<PrivacyRequests.Open> privacyRequests,
        Map<String, Refusal> refusals,
        BigDecimal ranking,
        @Nullable CaptureMessage message,
        @Nullable NotBefore notBefore,
        @Nullable Instant newsletterSince,
        Set<Criterion> encouraging,
        List<String> deadEmails,
        @Nullable Instant fadesAt) {

    /** Decisions of before further addresses were told are those of people who have none. */
    private static final String NO_FURTHER_ADDRESS = ", otherEmails=[]";

    /** Decisions of before it was told who asked for the newsletter are those of people who did not. */
    private static final String NO_NEWSLETTER = ", newsletterSince=null";

    /** When to decide anew though nothing was heard; null: never. */
    public @Nullable Instant changesAt() {
        var roadAt = road.changesAt();
        if (roadAt == null || fadesAt == null) {
            return roadAt == null ? fadesAt : roadAt;
        }
        return roadAt.isBefore(fadesAt) ? roadAt : fadesAt;
    }

    /** As it is told to others. */
    public ProspectQualified qualified(Prospect prospect, long revision) {
        return qualified(prospect, revision, stage.since());
    }

    private ProspectQualified qualified(Prospect prospect, long revision, @Nullable Instant stageSince) {
        return new ProspectQualified(
                prospect.prospectId(),
                stage.stage(),
                road.road(),
                role,
                score,
                criteria,
                missing,
                nextQuestion,
                road.reentryAt(),
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
                prospect.absorbed(),
                ranking,
                message,
                notBefore,
                newsletterSince);
    }

    /** Equal for decisions that say the same of a person, under whatever version of the rules and since whenever. */
    public String fingerprint(Prospect prospect) {
        var said = under("").qualified(prospect, 0, null).toString().replace(NO_NEWSLETTER, "");
        return DerivedIds.of("decision", person.otherEmails().isEmpty() ? said.replace(NO_FURTHER_ADDRESS, "") : said);
    }

    private Decision under(String version) {
        return new Decision(
                stage,
                road,
                role,
                score,
                criteria,
                missing,
                nextQuestion,
                person,
                company,
                consent,
                firstCapture,
                historic,
                version,
                noLead,
                unclear,
                privacyRequests,
                refusals,
                ranking,
                message,
                notBefore,
                newsletterSince,
                encouraging,
                deadEmails,
                fadesAt);
    }
}
