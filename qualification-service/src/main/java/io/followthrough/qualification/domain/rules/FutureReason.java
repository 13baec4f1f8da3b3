package io.followthrough.qualification.domain.rules;

/** Why somebody is on the road of future interest. */
public enum FutureReason {
    RELATIONSHIP_FIRST("signed up to hear from us, no need shown yet"),
    NOT_NOW("not now"),
    NOT_INTERESTED("not interested"),
    NO_NEED("no need at present"),
    DISTANT_PLAN("plans to buy later"),
    DEAL_LOST("deal lost"),
    SILENCE("no sign of interest for long"),
    DISQUALIFIED("does not fit for now"),
    OPTED_OUT("wants no contact");

    private final String words;

    FutureReason(String words) {
        this.words = words;
    }

    /** In words that a rep understands. */
    public String words() {
        return words;
    }
}
