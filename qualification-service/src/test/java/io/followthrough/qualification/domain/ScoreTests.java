package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.activity;
import static io.followthrough.qualification.Facts.answer;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.qualification.Facts.decide;
import static io.followthrough.qualification.Facts.objection;
import static io.followthrough.qualification.Facts.webForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.Criterion;
import io.followthrough.events.CriterionScore;
import io.followthrough.qualification.ShippedRules;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The score is the weighted mean over what is known, and says what it is made of. */
class ScoreTests {

    @Test
    void theContributionsOfAThousandPeopleAddUpToTheirScoresToTheLastDigit() {
        var people = new GeneratedPeople(4711);
        for (var n = 0; n < 1000; n++) {
            var decision = ShippedRules.QUALIFICATION.decide(people.next(), TODAY);
            var sum = decision.criteria().stream()
                    .map(CriterionScore::contribution)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualTo(decision.score());
            assertThat(decision.score()).isBetween(BigDecimal.ZERO, new BigDecimal(100));
        }
    }

    @Test
    void unknownIsMissingAndNotZero() {
        var decision = decide(webForm(TODAY, Map.of("need", "yes")));

        assertThat(decision.missing()).contains(Criterion.BUDGET, Criterion.AUTHORITY, Criterion.TIMELINESS);
        assertThat(score(decision, Criterion.BUDGET).score()).isNull();
        assertThat(score(decision, Criterion.BUDGET).contribution()).isEqualByComparingTo("0");
        assertThat(decision.score()).isGreaterThan(new BigDecimal(60));
    }

    @Test
    void aKnownNoLowersTheScore() {
        var unknown = decide(webForm(TODAY, Map.of("need", "yes")));
        var known = decide(webForm(TODAY, Map.of("need", "yes", "budget", "no")));

        assertThat(known.missing()).doesNotContain(Criterion.BUDGET);
        assertThat(known.score()).isLessThan(unknown.score());
    }

    @Test
    void interestFades() {
        var fresh = score(decide(webForm(TODAY)), Criterion.INTEREST).score();
        var old = score(decide(webForm(daysAgo(45))), Criterion.INTEREST).score();

        assertThat(old.doubleValue()).isCloseTo(fresh.doubleValue() / 2, org.assertj.core.data.Offset.offset(0.0001));
    }

    @Test
    void interestForgottenIsUnknownAgain() {
        assertThat(decide(webForm(daysAgo(181))).missing()).contains(Criterion.INTEREST);
    }

    @Test
    void eachActAddsInterest() {
        var once = score(decide(webForm(TODAY)), Criterion.INTEREST).score();
        var more = score(decide(webForm(TODAY), activity(ActivityKind.EMAIL_REPLIED, TODAY)), Criterion.INTEREST);

        assertThat(more.score()).isGreaterThan(once).isLessThanOrEqualTo(BigDecimal.ONE);
    }

    @Test
    void aNewerAnswerReplacesTheOlder() {
        var decision = decide(answer("budget", "no", daysAgo(2)), answer("budget", "20000", daysAgo(1)));

        assertThat(score(decision, Criterion.BUDGET).score()).isEqualByComparingTo("1");
        assertThat(score(decision, Criterion.BUDGET).evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.source()).isEqualTo("answer");
            assertThat(evidence.text()).isEqualTo("budget: 20000");
        });
    }

    @Test
    void aClearedObjectionWeighsNoMore() {
        var open = decide(webForm(TODAY), objection(ActivityKind.OBJECTION_RAISED, "PRICE", daysAgo(2)));
        var cleared = decide(
                webForm(TODAY),
                objection(ActivityKind.OBJECTION_RAISED, "PRICE", daysAgo(2)),
                objection(ActivityKind.OBJECTION_CLEARED, "price", daysAgo(1)));

        assertThat(score(cleared, Criterion.BUDGET).score())
                .isGreaterThan(score(open, Criterion.BUDGET).score());
    }

    @Test
    void evidenceSaysWhenItIsForgotten() {
        var evidence = score(decide(webForm(TODAY)), Criterion.INTEREST).evidence();

        assertThat(evidence)
                .singleElement()
                .satisfies(
                        piece -> assertThat(piece.expiresAt()).isEqualTo(TODAY.plus(java.time.Duration.ofDays(180))));
    }

    private static CriterionScore score(Decision decision, Criterion criterion) {
        return decision.criteria().get(criterion.ordinal());
    }
}
