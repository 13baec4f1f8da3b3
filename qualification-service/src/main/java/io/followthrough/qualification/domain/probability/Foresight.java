package io.followthrough.qualification.domain.probability;

import java.util.List;

/** What can be said of the chance that somebody becomes a customer. */
public sealed interface Foresight {

    int won();

    int lost();

    /**
     * Nothing yet, and why.
     *
     * @param reason in words, with what is missing
     */
    record Silent(int won, int lost, String reason) implements Foresight {}

    /** Estimates can be asked for. */
    record Learnt(int won, int lost, Model model) implements Foresight {}

    /**
     * @param value 0 to 1
     * @param low lower end of the 95 % interval that comes from the weights being learnt from so many people only
     * @param high its upper end
     * @param reasonsFor at most three, the strongest first
     * @param reasonsAgainst at most three, the strongest first
     */
    record Estimate(double value, double low, double high, List<Reason> reasonsFor, List<Reason> reasonsAgainst) {}

    /**
     * @param text in words that a rep understands
     * @param factor by which it multiplies the odds, compared with the average person
     */
    record Reason(String text, double factor) {}
}
