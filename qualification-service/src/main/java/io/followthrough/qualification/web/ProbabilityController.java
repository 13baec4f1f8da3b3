package io.followthrough.qualification.web;

import static io.followthrough.qualification.web.Probability.rounded;

import io.followthrough.qualification.application.probability.LearnFromOutcomes;
import io.followthrough.qualification.domain.probability.Foresight;
import io.followthrough.qualification.domain.probability.Model;
import io.followthrough.qualification.domain.probability.Reliability;
import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was learnt from deals won and lost, and how far it can be relied on. */
@RestController
class ProbabilityController {

    private final LearnFromOutcomes learning;

    ProbabilityController(LearnFromOutcomes learning) {
        this.learning = learning;
    }

    /**
     * @param silent why nothing is said of anybody; null when something is
     * @param brier mean squared distance between what was said of people not seen before and what came; smaller is better
     * @param brierOfShare the same for always saying the share of deals won
     * @param calibration of those of whom so much was said, how many came true
     * @param traits what each weighs
     */
    record ModelCard(
            int won,
            int lost,
            @Nullable String silent,
            @Nullable String modelVersion,
            @Nullable BigDecimal brier,
            @Nullable BigDecimal brierOfShare,
            @Nullable List<Tenth> calibration,
            @Nullable List<Trait> traits) {}

    /** @param won share of deals won */
    record Tenth(BigDecimal from, BigDecimal to, int people, BigDecimal said, BigDecimal won) {

        static Tenth of(Reliability.Tenth tenth) {
            return new Tenth(
                    rounded(tenth.from()),
                    rounded(tenth.to()),
                    tenth.people(),
                    rounded(tenth.said()),
                    rounded(tenth.won()));
        }
    }

    /** @param factor by which it multiplies the odds, compared with the average person */
    record Trait(String text, BigDecimal share, BigDecimal factor) {

        static Trait of(Model.TraitWeight trait) {
            return new Trait(trait.text(), rounded(trait.share()), rounded(trait.factor()));
        }
    }

    @Operation(
            operationId = "probability",
            summary = "What the probability of a sale was learnt from, and how well it holds")
    @GetMapping("/v1/probability")
    ModelCard card() {
        return switch (learning.foresight()) {
            case Foresight.Silent(var won, var lost, var reason) ->
                new ModelCard(won, lost, reason, null, null, null, null, null);
            case Foresight.Learnt(var won, var lost, var model) ->
                new ModelCard(
                        won,
                        lost,
                        null,
                        model.version(),
                        rounded(model.reliability().brier()),
                        rounded(model.reliability().brierOfShare()),
                        model.reliability().table().stream().map(Tenth::of).toList(),
                        model.weights().stream().map(Trait::of).toList());
        };
    }
}
