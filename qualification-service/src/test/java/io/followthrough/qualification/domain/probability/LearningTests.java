package io.followthrough.qualification.domain.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.followthrough.qualification.domain.probability.Foresight.Learnt;
import io.followthrough.qualification.domain.probability.Foresight.Silent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The probability is learnt from outcomes, calibrated, reasoned, and not told before there is enough to learn from. */
class LearningTests {

    private static final Learning LEARNING = new Learning(30);

    @Test
    void withTooFewOutcomesItStaysSilentAndSaysHowManyAreMissing() {
        var few = examples(40, 1);
        var won = few.stream().filter(Example::won).count();

        assertThat(LEARNING.from(few))
                .isInstanceOfSatisfying(
                        Silent.class,
                        silent -> assertThat(silent.reason())
                                .contains((30 - won) + " more deals won (" + won + " of 30)"));
    }

    @Test
    void whereTraitsTellNothingItStaysSilent() {
        var random = new Random(3);
        var noise = new ArrayList<Example>();
        for (var n = 0; n < 400; n++) {
            noise.add(new Example("p" + n, traits(random), random.nextBoolean()));
        }

        assertThat(LEARNING.from(noise))
                .isInstanceOfSatisfying(
                        Silent.class,
                        silent -> assertThat(silent.reason()).contains("no better than the share of deals won"));
    }

    @Test
    void theSameOutcomesInAnyOrderAreTheSameModelToTheLastBit() {
        var examples = examples(600, 5);
        var model = model(examples);
        for (var shuffle = 0; shuffle < 5; shuffle++) {
            var shuffled = new ArrayList<>(examples);
            Collections.shuffle(shuffled, new Random(shuffle));
            var again = model(shuffled);

            assertThat(again.version()).isEqualTo(model.version());
            assertThat(again.reliability()).isEqualTo(model.reliability());
            assertThat(again.weights()).isEqualTo(model.weights());
            assertThat(again.estimate(List.of("budget=high", "met=yes", "channel=blog")))
                    .isEqualTo(model.estimate(List.of("budget=high", "met=yes", "channel=blog")));
        }
        assertThat(model(examples(601, 5)).version()).isNotEqualTo(model.version());
    }

    @Test
    void itFindsTheProbabilitiesThatTheOutcomesWereDrawnFrom() {
        var model = model(examples(5000, 8));

        for (var budget : List.of("high", "low", "unknown")) {
            for (var met : List.of("yes", "no")) {
                var traits = List.of("budget=" + budget, "met=" + met, "channel=blog");
                var estimate = model.estimate(traits);
                assertThat(estimate.value()).as("%s", traits).isCloseTo(truth(traits), within(0.04));
                assertThat(estimate.low()).isLessThan(estimate.value());
                assertThat(estimate.high()).isGreaterThan(estimate.value());
            }
        }
    }

    @Test
    void whatIsSaidComesTrueAsOftenAsItIsSaid() {
        var reliability = model(examples(5000, 13)).reliability();

        assertThat(reliability.brier()).isLessThan(reliability.brierOfShare());
        assertThat(reliability.table()).hasSizeGreaterThan(3).allSatisfy(tenth -> {
            var chance = 3 * Math.sqrt(0.25 / tenth.people());
            assertThat(tenth.won()).as("%s", tenth).isCloseTo(tenth.said(), within(0.03 + chance));
        });
    }

    @Test
    void moreOutcomesMakeItSurer() {
        var traits = List.of("budget=high", "met=no", "channel=referral");
        var few = model(examples(200, 2)).estimate(traits);
        var many = model(examples(4000, 2)).estimate(traits);

        assertThat(many.high() - many.low()).isLessThan((few.high() - few.low()) / 2);
    }

    @Test
    void theStrongestReasonsForAndAgainstAreNamed() {
        var estimate = model(examples(3000, 4)).estimate(List.of("budget=low", "met=yes", "channel=blog"));

        assertThat(estimate.reasonsFor().getFirst().text()).isEqualTo("met us or wants to");
        assertThat(estimate.reasonsFor().getFirst().factor()).isGreaterThan(1.3);
        assertThat(estimate.reasonsAgainst().getFirst().text()).isEqualTo("budget is low");
        assertThat(estimate.reasonsAgainst().getFirst().factor()).isLessThan(0.7);
    }

    @Test
    void aTraitNeverSeenBeforeSaysNothing() {
        var model = model(examples(1000, 6));

        assertThat(model.estimate(List.of("budget=high", "met=yes", "channel=carrier-pigeon"))
                        .reasonsFor())
                .noneMatch(reason -> reason.text().contains("pigeon"));
    }

    private static Model model(List<Example> examples) {
        assertThat(LEARNING.from(examples)).isInstanceOf(Learnt.class);
        return ((Learnt) LEARNING.from(examples)).model();
    }

    private static List<Example> examples(int number, long seed) {
        var random = new Random(seed);
        var examples = new ArrayList<Example>();
        for (var n = 0; n < number; n++) {
            var traits = traits(random);
            examples.add(new Example("person-" + n, traits, random.nextDouble() < truth(traits)));
        }
        return examples;
    }

    private static List<String> traits(Random random) {
        return List.of(
                "budget=" + List.of("high", "low", "unknown").get(random.nextInt(3)),
                "met=" + (random.nextBoolean() ? "yes" : "no"),
                "channel=" + List.of("referral", "blog", "web_form").get(random.nextInt(3)));
    }

    /** The world that the outcomes are drawn from: the channel does not matter. */
    private static double truth(List<String> traits) {
        var logit = -0.8
                + (traits.contains("budget=high") ? 1.2 : 0)
                + (traits.contains("budget=low") ? -1.0 : 0)
                + (traits.contains("met=yes") ? 0.9 : 0);
        return 1 / (1 + Math.exp(-logit));
    }
}
