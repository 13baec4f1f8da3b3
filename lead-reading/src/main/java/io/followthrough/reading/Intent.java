package io.followthrough.reading;

/** One thing that a text can say. The names are those of the corpus and of the rules; they never change. */
public enum Intent {
    /** Wants to buy, asks the price, an offer or the next step. */
    BUY(Group.INTEREST),
    MEETING(Group.INTEREST),
    URGENT(Group.INTEREST),

    NOT_NOW(Group.REFUSAL),
    NOT_INTERESTED(Group.REFUSAL),

    /** No contact at all any more. */
    OPT_OUT(Group.PRIVACY),
    /** No calls; other channels are welcome. */
    OPT_OUT_CALLS(Group.PRIVACY),
    /** No e-mails; other channels are welcome. */
    OPT_OUT_MAILS(Group.PRIVACY),
    /** Personal data are to be deleted (GDPR article 17). */
    ERASURE(Group.PRIVACY),
    /** Asks which personal data are held, or where they come from (GDPR article 15). */
    ACCESS_REQUEST(Group.PRIVACY),
    COMPLAINT(Group.PRIVACY),

    OBJECTION_PRICE(Group.OBJECTION),
    OBJECTION_BUDGET(Group.OBJECTION),
    OBJECTION_AUTHORITY(Group.OBJECTION),
    OBJECTION_NEED(Group.OBJECTION),
    OBJECTION_TIMING(Group.OBJECTION),
    OBJECTION_COMPETITOR(Group.OBJECTION),
    OBJECTION_TRUST(Group.OBJECTION),

    /** The person who speaks, or whom the note is about, decides. */
    DECIDES(Group.ROLE),
    OTHER_DECIDES(Group.ROLE),
    GATEKEEPER(Group.ROLE),

    BUDGET_NAMED(Group.FACT),
    NEED_NAMED(Group.FACT),

    OUT_OF_OFFICE(Group.AUTOMATIC),
    LEFT_COMPANY(Group.AUTOMATIC),
    TICKET(Group.AUTOMATIC),
    /** Wants the sender to prove that he is a person. */
    CHALLENGE(Group.AUTOMATIC),
    DELIVERY_FAILURE(Group.AUTOMATIC),
    READ_RECEIPT(Group.AUTOMATIC),

    /** Wants to sell something to us. */
    SOLICITATION(Group.NO_LEAD),
    JOB(Group.NO_LEAD),
    SUPPORT(Group.NO_LEAD),
    INVOICE(Group.NO_LEAD),
    CANCELLATION(Group.NO_LEAD),
    STUDENT(Group.NO_LEAD),
    PRESS(Group.NO_LEAD),
    SPAM(Group.NO_LEAD),

    /** The interest is somebody else's. */
    ABOUT_OTHERS(Group.CAUTION),
    /** The opposite may be meant. */
    IRONY(Group.CAUTION),
    NEUTRAL(Group.NOTHING);

    /** What a finding is good for. */
    public enum Group {
        INTEREST,
        REFUSAL,
        PRIVACY,
        OBJECTION,
        ROLE,
        FACT,
        AUTOMATIC,
        NO_LEAD,
        CAUTION,
        NOTHING
    }

    private final Group group;

    Intent(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }
}
