package io.followthrough.qualification.domain.probability;

import io.followthrough.qualification.domain.probability.Foresight.Estimate;
import io.followthrough.qualification.domain.probability.Foresight.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Learnt from outcomes: weights, calibrated, with how far they can be relied on. */
public final class Model {

    private static final int MOST_REASONS = 3;
    /** Weaker ones are no reasons: they change the odds by less than a twentieth. */
    private static final double WEAKEST_REASON = 0.05;

    private static final double OF_95_PERCENT = 1.96;

    private final String version;
    private final Weights weights;
    private final Calibration calibration;
    private final Reliability reliability;

    Model(String version, Weights weights, Calibration calibration, Reliability reliability) {
        this.version = version;
        this.weights = weights;
        this.calibration = calibration;
        this.reliability = reliability;
    }

    /** Equal for models learnt from the same outcomes, wherever and in whatever order. */
    public String version() {
        return version;
    }

    public Reliability reliability() {
        return reliability;
    }

    /** @param traits one value of each kind, as those of {@link Example} */
    public Estimate estimate(List<String> traits) {
        var raw = weights.logit(traits);
        var unsure = OF_95_PERCENT * weights.deviation(traits);
        return new Estimate(said(raw), said(raw - unsure), said(raw + unsure), reasons(traits, 1), reasons(traits, -1));
    }

    private double said(double raw) {
        return LogisticRegression.probability(calibration.logit(raw));
    }

    private List<Reason> reasons(List<String> traits, int direction) {
        return traits.stream()
                .filter(trait -> direction * effect(trait) > WEAKEST_REASON)
                .sorted(Comparator.comparing((String trait) -> -direction * effect(trait))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_REASONS)
                .map(trait -> new Reason(TraitWords.of(trait), StrictMath.exp(effect(trait))))
                .toList();
    }

    private double effect(String trait) {
        return calibration.slope() * weights.effect(trait);
    }

    /**
     * @param share of people who have the trait
     * @param factor by which it multiplies the odds, compared with the average person
     */
    public record TraitWeight(String text, double share, double factor) {}

    /** Every trait, by kind. */
    public List<TraitWeight> weights() {
        var all = new ArrayList<TraitWeight>();
        weights.shares()
                .forEach((trait, share) ->
                        all.add(new TraitWeight(TraitWords.of(trait), share, StrictMath.exp(effect(trait)))));
        return all;
    }
}
