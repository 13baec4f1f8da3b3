package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.CriterionScore;
import io.followthrough.qualification.ShippedRules;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An explanation is read from the facts, changes none of them, and adds up. */
class ExplanationTests {

    @Test
    void explainingAThousandPeopleTwiceAndInBetweenForOtherTimesSaysTheSame() {
        var people = new GeneratedPeople(31);
        for (var n = 0; n < 1000; n++) {
            var person = people.next();
            var before = person.toString();
            var first = ShippedRules.QUALIFICATION.decide(person, TODAY);
            ShippedRules.QUALIFICATION.decide(person, TODAY.plus(Duration.ofDays(n)));

            assertThat(ShippedRules.QUALIFICATION.decide(person, TODAY)).isEqualTo(first);
            assertThat(person.toString()).isEqualTo(before);
        }
    }

    @Test
    void theContributionsAddUpToTheScoreAtAnyTimeAndUnderOtherWeights() {
        var others = new Qualification(io.followthrough.qualification.rules.RulesFile.read(
                "rules",
                ShippedRules.YAML.replace("weight: 25", "weight: 33.33").replace("weight: 20", "weight: 11.67")));
        var people = new GeneratedPeople(32);
        for (var n = 0; n < 1000; n++) {
            var decision = others.decide(people.next(), TODAY.plus(Duration.ofDays(n)));

            assertThat(decision.criteria().stream()
                            .map(CriterionScore::contribution)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualTo(decision.score());
        }
    }
}
