package io.followthrough.qualification.domain;

/** What moves a person from stage to stage. */
public enum StageTrigger {
    INTEREST_SHOWN("showed interest"),
    DEAL_OPENED("deal opened"),
    DEAL_WON("deal won"),
    DEAL_LOST("deal lost"),
    WIN_TAKEN_BACK("deal won is open again"),
    WIN_LOST("deal won is lost, another is open"),
    CUSTOMER_LEFT("customer left"),
    CONTACT_REFUSED("wants no contact"),
    CONTACT_ALLOWED("allows contact again"),
    QUALIFIED("known well enough and a fit"),
    FELL_SHORT("no longer known well enough"),
    UNFIT("does not fit");

    private final String words;

    StageTrigger(String words) {
        this.words = words;
    }

    /** In words that a rep understands. */
    public String words() {
        return words;
    }
}
