package io.followthrough.cadence;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureMessage;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.Company;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.FirstCapture;
import io.followthrough.events.NextQuestion;
import io.followthrough.events.NoLead;
import io.followthrough.events.Person;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.Road;
import io.followthrough.events.Role;
import io.followthrough.events.Stage;
import io.followthrough.events.Unclear;
import io.followthrough.testkit.Fixtures;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Qualified people by name. */
public final class People {

    private People() {}

    public static ProspectQualified aNewLead(String prospectId) {
        return new Draft(prospectId).qualified();
    }

    public static ProspectQualified aNewLead(String prospectId, UnaryOperator<Draft> change) {
        return change.apply(new Draft(prospectId)).qualified();
    }

    /** The same person, who wrote something that somebody has to read. */
    public static ProspectQualified unclear(ProspectQualified person, Unclear said) {
        return new ProspectQualified(
                person.prospectId(),
                person.stage(),
                person.road(),
                person.role(),
                person.score(),
                person.criteria(),
                person.missing(),
                person.nextQuestion(),
                person.reentryAt(),
                person.person(),
                person.company(),
                person.consent(),
                person.firstCapture(),
                person.historic(),
                person.rulesVersion(),
                person.revision(),
                null,
                said,
                null,
                List.of());
    }

    /** The same person, who has these addresses besides. */
    public static ProspectQualified alsoAt(ProspectQualified person, String... addresses) {
        return new ProspectQualified(
                person.prospectId(),
                person.stage(),
                person.road(),
                person.role(),
                person.score(),
                person.criteria(),
                person.missing(),
                person.nextQuestion(),
                person.reentryAt(),
                person.person().alsoAt(List.of(addresses)),
                person.company(),
                person.consent(),
                person.firstCapture(),
                person.historic(),
                person.rulesVersion(),
                person.revision());
    }

    /** The same person, whose stage is known to be so old. */
    public static ProspectQualified since(ProspectQualified person, Instant stageSince) {
        return new ProspectQualified(
                person.prospectId(),
                person.stage(),
                person.road(),
                person.role(),
                person.score(),
                person.criteria(),
                person.missing(),
                person.nextQuestion(),
                person.reentryAt(),
                person.person(),
                person.company(),
                person.consent(),
                person.firstCapture(),
                person.historic(),
                person.rulesVersion(),
                person.revision(),
                null,
                null,
                stageSince,
                List.of());
    }

    /** The same person, who asked for the newsletter. */
    public static ProspectQualified subscribed(ProspectQualified person, Instant since) {
        return new ProspectQualified(
                person.prospectId(),
                person.stage(),
                person.road(),
                person.role(),
                person.score(),
                person.criteria(),
                person.missing(),
                person.nextQuestion(),
                person.reentryAt(),
                person.person(),
                person.company(),
                person.consent(),
                person.firstCapture(),
                person.historic(),
                person.rulesVersion(),
                person.revision(),
                person.noLead(),
                person.unclear(),
                person.stageSince(),
                person.absorbed(),
                person.ranking(),
                person.message(),
                person.notBefore(),
                since);
    }

    /** The same person, who wrote something with a form. */
    public static ProspectQualified writing(ProspectQualified person, CaptureMessage message, @Nullable NoLead noLead) {
        return new ProspectQualified(
                person.prospectId(),
                person.stage(),
                person.road(),
                person.role(),
                person.score(),
                person.criteria(),
                person.missing(),
                person.nextQuestion(),
                person.reentryAt(),
                person.person(),
                person.company(),
                person.consent(),
                person.firstCapture(),
                person.historic(),
                person.rulesVersion(),
                person.revision(),
                noLead,
                null,
                null,
                List.of(),
                null,
                message,
                null,
                null);
    }

    /** What may differ between people; everything else is the same. */
    public record Draft(
            String prospectId,
            Stage stage,
            Road road,
            int score,
            @Nullable Instant reentryAt,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String timeZone,
            Consent consent,
            CaptureChannel channel,
            boolean historic,
            long revision) {

        Draft(String prospectId) {
            this(
                    prospectId,
                    Stage.LEAD,
                    Road.CURRENT_INTEREST,
                    60,
                    null,
                    prospectId + "@example.com",
                    "+4930123456",
                    "Europe/Berlin",
                    new Consent(ConsentStatus.GRANTED, ConsentStatus.GRANTED, null, null),
                    CaptureChannel.WEB_FORM,
                    false,
                    1);
        }

        public Draft stage(Stage value) {
            return new Draft(
                    prospectId,
                    value,
                    road,
                    score,
                    reentryAt,
                    email,
                    phone,
                    timeZone,
                    consent,
                    channel,
                    historic,
                    revision);
        }

        public Draft road(Road value, @Nullable Instant at) {
            return new Draft(
                    prospectId, stage, value, score, at, email, phone, timeZone, consent, channel, historic, revision);
        }

        public Draft score(int value) {
            return new Draft(
                    prospectId,
                    stage,
                    road,
                    value,
                    reentryAt,
                    email,
                    phone,
                    timeZone,
                    consent,
                    channel,
                    historic,
                    revision);
        }

        public Draft reachedBy(@Nullable String newEmail, @Nullable String newPhone) {
            return new Draft(
                    prospectId,
                    stage,
                    road,
                    score,
                    reentryAt,
                    newEmail,
                    newPhone,
                    timeZone,
                    consent,
                    channel,
                    historic,
                    revision);
        }

        public Draft in(@Nullable String zone) {
            return new Draft(
                    prospectId,
                    stage,
                    road,
                    score,
                    reentryAt,
                    email,
                    phone,
                    zone,
                    consent,
                    channel,
                    historic,
                    revision);
        }

        public Draft consent(ConsentStatus emailConsent) {
            return new Draft(
                    prospectId,
                    stage,
                    road,
                    score,
                    reentryAt,
                    email,
                    phone,
                    timeZone,
                    new Consent(emailConsent, ConsentStatus.UNKNOWN, null, null),
                    channel,
                    historic,
                    revision);
        }

        public Draft consent(Consent all) {
            return new Draft(
                    prospectId,
                    stage,
                    road,
                    score,
                    reentryAt,
                    email,
                    phone,
                    timeZone,
                    all,
                    channel,
                    historic,
                    revision);
        }

        public Draft by(CaptureChannel value) {
            return new Draft(
                    prospectId,
                    stage,
                    road,
                    score,
                    reentryAt,
                    email,
                    phone,
                    timeZone,
                    consent,
                    value,
                    historic,
                    revision);
        }

        public Draft historic(boolean value) {
            return new Draft(
                    prospectId,
                    stage,
                    road,
                    score,
                    reentryAt,
                    email,
                    phone,
                    timeZone,
                    consent,
                    channel,
                    value,
                    revision);
        }

        public Draft revision(long value) {
            return new Draft(
                    prospectId,
                    stage,
                    road,
                    score,
                    reentryAt,
                    email,
                    phone,
                    timeZone,
                    consent,
                    channel,
                    historic,
                    value);
        }

        public ProspectQualified qualified() {
            return new ProspectQualified(
                    prospectId,
                    stage,
                    road,
                    Role.UNKNOWN,
                    BigDecimal.valueOf(score),
                    List.of(),
                    List.of(),
                    new NextQuestion("budget", "Is there a budget for it?", "the stage", null),
                    reentryAt,
                    new Person("Ann Lee", email, phone, Map.of(), null, "en", timeZone, Map.of()),
                    new Company("Example Works", "example.com", null, null, "DE"),
                    consent,
                    new FirstCapture(
                            "lead-" + prospectId, channel, CaptureSource.of("pricing-page"), Fixtures.MONDAY_8AM),
                    historic,
                    "1",
                    revision);
        }
    }
}
