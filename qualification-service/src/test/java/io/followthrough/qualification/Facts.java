package io.followthrough.qualification;

import static io.followthrough.testkit.Fixtures.MONDAY_8AM;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.Company;
import io.followthrough.events.Consent;
import io.followthrough.events.Deal;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.events.Objection;
import io.followthrough.events.Person;
import io.followthrough.qualification.domain.Decision;
import io.followthrough.qualification.domain.Prospect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Captures and activities by name, and what is decided of them. */
public final class Facts {

    public static final Instant TODAY = MONDAY_8AM;

    private Facts() {}

    public static Instant daysAgo(long days) {
        return TODAY.minus(Duration.ofDays(days));
    }

    public static Person ann() {
        return person("ann@example.com", null);
    }

    public static Person person(String email, String phone) {
        return new Person(null, email, phone, Map.of(), null, null, null, Map.of());
    }

    public static Person withTitle(String jobTitle) {
        return new Person(null, "ann@example.com", null, Map.of(), jobTitle, null, null, Map.of());
    }

    public static LeadCaptured capture(CaptureChannel channel, Person person, Instant at) {
        return capture(channel, person, at, Map.of(), null);
    }

    public static LeadCaptured capture(
            CaptureChannel channel, Person person, Instant at, Map<String, String> answers, String message) {
        return capture(
                "lead-" + channel + "-" + at + "-" + person.email(),
                channel,
                person,
                null,
                at,
                answers,
                message,
                Consent.UNKNOWN,
                Machine.HUMAN);
    }

    public static LeadCaptured capture(
            String leadId,
            CaptureChannel channel,
            Person person,
            Company company,
            Instant at,
            Map<String, String> answers,
            String message,
            Consent consent,
            Machine machine) {
        return new LeadCaptured(
                leadId,
                channel,
                CaptureSource.of("page"),
                person,
                company,
                answers,
                List.of(),
                message,
                consent,
                machine,
                null,
                false,
                at);
    }

    /** Told by a shop whose record was touched: by a clerk, an app, a nightly job. */
    public static LeadCaptured touchedRecord(Instant at) {
        var told = capture(CaptureChannel.STOREFRONT, ann(), at);
        return new LeadCaptured(
                told.leadId(),
                told.channel(),
                told.source(),
                told.person(),
                told.company(),
                Map.of("tags", "vip " + at),
                List.of(),
                null,
                told.consent(),
                Machine.UNKNOWN,
                null,
                true,
                at,
                List.of(),
                List.of(),
                true,
                told.receivedAt());
    }

    public static LeadCaptured webForm(Instant at) {
        return capture(CaptureChannel.WEB_FORM, ann(), at);
    }

    public static LeadCaptured webForm(Instant at, Map<String, String> answers) {
        return capture(CaptureChannel.WEB_FORM, ann(), at, answers, null);
    }

    public static LeadCaptured newsletter(Instant at) {
        return capture(CaptureChannel.NEWSLETTER, ann(), at);
    }

    public static LeadCaptured at(Company company) {
        return capture(
                "lead-at-company",
                CaptureChannel.WEB_FORM,
                person(null, "+4930123456"),
                company,
                TODAY,
                Map.of(),
                null,
                Consent.UNKNOWN,
                Machine.HUMAN);
    }

    public static LeadCaptured consenting(Consent consent, Instant at) {
        return capture("lead-" + at, CaptureChannel.WEB_FORM, ann(), null, at, Map.of(), null, consent, Machine.HUMAN);
    }

    public static ActivityRecorded activity(ActivityKind kind, Instant at) {
        return activity(kind, at, null, Map.of(), null, null);
    }

    public static ActivityRecorded note(String text, Instant at) {
        return activity(ActivityKind.NOTE_TAKEN, at, text, Map.of(), null, null);
    }

    public static ActivityRecorded answer(String key, String value, Instant at) {
        return activity(ActivityKind.QUESTION_ANSWERED, at, null, Map.of(key, value), null, null);
    }

    public static ActivityRecorded deal(ActivityKind kind, String dealId, Instant at) {
        return activity(kind, at, null, Map.of(), null, new Deal(dealId, null, null, null));
    }

    public static ActivityRecorded objection(ActivityKind kind, String type, Instant at) {
        return activity(kind, at, null, Map.of(), new Objection(type, null), null);
    }

    public static ActivityRecorded activity(
            ActivityKind kind, Instant at, String text, Map<String, String> answers, Objection objection, Deal deal) {
        return new ActivityRecorded(
                "activity-" + kind + "-" + at + "-" + text + answers,
                kind,
                null,
                null,
                null,
                "rep-1",
                at,
                null,
                text,
                answers,
                objection,
                deal,
                null,
                Machine.HUMAN,
                null,
                false);
    }

    /** A prospect with the facts, in that order of arrival. */
    public static Prospect prospect(Object... facts) {
        var prospect = Prospect.firstSeen("p-1", TODAY);
        for (var fact : facts) {
            prospect = fact instanceof LeadCaptured capture
                    ? prospect.with(capture)
                    : prospect.with((ActivityRecorded) fact);
        }
        return prospect;
    }

    public static Decision decide(Object... facts) {
        return ShippedRules.QUALIFICATION.decide(prospect(facts), TODAY);
    }
}
