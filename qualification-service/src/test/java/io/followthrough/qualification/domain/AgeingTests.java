package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.activity;
import static io.followthrough.qualification.Facts.capture;
import static io.followthrough.qualification.Facts.prospect;
import static io.followthrough.qualification.Facts.webForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Criterion;
import io.followthrough.events.CriterionScore;
import io.followthrough.events.LeadCaptured;
import io.followthrough.qualification.Facts;
import io.followthrough.qualification.ShippedRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the mere passing of time makes of a person, and when to look again. */
class AgeingTests {

    /** "This month" of August is nothing in December. */
    @ParameterizedTest
    @CsvSource({
        "this month, 0, 0.9",
        "this month, 17, 1.0",
        "this month, 31, 0.9",
        "this month, 59, 0.9",
        "this month, 60,",
        "this month, 120,",
        "next year, 0, 0.2",
        "next year, 200, 0.4",
        "next year, 310, 0.9",
        "next year, 355, 1.0",
        "next year, 394, 0.2",
        "next year, 395,",
        "2026-09-01, 0, 0.5",
        "2026-09-01, 180, 1.0",
        "2026-09-01, 230,",
        "yes, 59, 0.8",
        "yes, 60,",
        "no plans, 300, 0.0"
    })
    void aPlanComesNearerAndIsOver(String said, int daysLater, Double worth) {
        var timeliness = timeliness(webForm(TODAY, Map.of("timeline", said)), daysLater);

        if (worth == null) {
            assertThat(timeliness.score()).isNull();
            assertThat(timeliness.evidence()).isEmpty();
        } else {
            assertThat(timeliness.score()).isEqualByComparingTo(String.valueOf(worth));
        }
    }

    @Test
    void anUrgencyWithoutADayCools() {
        var urgent = capture(
                CaptureChannel.WEB_FORM,
                Facts.ann(),
                TODAY,
                Map.of(),
                "We need this urgently, please send a quote asap");

        assertThat(timeliness(urgent, 30).score()).isEqualByComparingTo("1");
        assertThat(timeliness(urgent, 61).score()).isNull();
        assertThat(decide(urgent, 61).missing()).contains(Criterion.TIMELINESS);
    }

    @Test
    void evidenceSaysUntilWhenItCounts() {
        assertThat(timeliness(webForm(TODAY, Map.of("timeline", "this month")), 0)
                        .evidence())
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.expiresAt()).isEqualTo(after(60)));
    }

    @Test
    void thePlanOfLongAgoRanksBelowTheSameOneOfToday() {
        var said = webForm(TODAY, Map.of("timeline", "this month", "need", "yes"));

        assertThat(decide(said, 120).ranking()).isLessThan(decide(said, 0).ranking());
        assertThat(decide(said, 120).score())
                .isNotEqualByComparingTo(decide(said, 0).score());
    }

    /** Whatever somebody would act on differently changes at the instants that are foretold, and there alone. */
    @ParameterizedTest
    @ValueSource(strings = {"this month", "next year", "2026-07-15", "in 3 weeks", "yes", "not sure", "now"})
    void nothingIsForgottenOrComesNearerBetweenTwoLooks(String said) {
        var person = prospect(
                webForm(TODAY, Map.of("timeline", said, "budget", "approved", "need", "yes")),
                activity(ActivityKind.EMAIL_OPENED, TODAY));
        var looks = new ArrayList<Instant>();
        var now = TODAY;
        for (var next = at(person, now).fadesAt();
                next != null;
                next = at(person, now).fadesAt()) {
            assertThat(next).as("always ahead").isAfter(now);
            var before = known(at(person, now));
            for (var part = 1; part <= 4; part++) {
                var between =
                        now.plus(Duration.between(now, next).multipliedBy(part).dividedBy(5));
                assertThat(known(at(person, between))).as("%s", between).isEqualTo(before);
            }
            now = next;
            looks.add(next);
        }

        assertThat(looks).as("few looks").hasSizeBetween(4, 14);
        assertThat(known(at(person, now.plus(Duration.ofDays(4000))))).isEqualTo(known(at(person, now)));
    }

    @Test
    void interestIsLookedAtWheneverHalfOfItHasFaded() {
        assertThat(decide(webForm(TODAY), 0).fadesAt()).isEqualTo(after(45));
        assertThat(decide(webForm(TODAY), 45).fadesAt()).isEqualTo(after(90));
        assertThat(decide(webForm(TODAY), 180).fadesAt()).isNull();
    }

    @Test
    void nobodyIsLookedAtWhomNobodyWorksOn() {
        var left = activity(ActivityKind.CONSENT_WITHDRAWN, TODAY);
        var won = Facts.deal(ActivityKind.DEAL_WON, "D-1", TODAY);

        assertThat(at(prospect(webForm(TODAY), left), TODAY).fadesAt()).isNull();
        assertThat(at(prospect(webForm(TODAY), won), TODAY).fadesAt()).isNull();
    }

    /** What is known, and what timeliness is worth: the rest fades by the minute. */
    private static List<Object> known(Decision decision) {
        return List.of(
                decision.missing(),
                String.valueOf(
                        decision.criteria().get(Criterion.TIMELINESS.ordinal()).score()));
    }

    private static CriterionScore timeliness(LeadCaptured capture, int daysLater) {
        return decide(capture, daysLater).criteria().get(Criterion.TIMELINESS.ordinal());
    }

    private static Decision decide(LeadCaptured capture, int daysLater) {
        return at(prospect(capture), after(daysLater));
    }

    private static Decision at(Prospect person, Instant now) {
        return ShippedRules.QUALIFICATION.decide(person, now);
    }

    private static Instant after(int days) {
        return TODAY.plus(Duration.ofDays(days));
    }
}
