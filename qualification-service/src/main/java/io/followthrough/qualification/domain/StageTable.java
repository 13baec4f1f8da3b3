package io.followthrough.qualification.domain;

import static io.followthrough.events.Stage.CUSTOMER;
import static io.followthrough.events.Stage.DISQUALIFIED;
import static io.followthrough.events.Stage.LEAD;
import static io.followthrough.events.Stage.LOST;
import static io.followthrough.events.Stage.OPPORTUNITY;
import static io.followthrough.events.Stage.OPTED_OUT;
import static io.followthrough.events.Stage.PROSPECT;
import static io.followthrough.qualification.domain.StageTrigger.CONTACT_ALLOWED;
import static io.followthrough.qualification.domain.StageTrigger.CONTACT_REFUSED;
import static io.followthrough.qualification.domain.StageTrigger.CUSTOMER_LEFT;
import static io.followthrough.qualification.domain.StageTrigger.DEAL_LOST;
import static io.followthrough.qualification.domain.StageTrigger.DEAL_OPENED;
import static io.followthrough.qualification.domain.StageTrigger.DEAL_WON;
import static io.followthrough.qualification.domain.StageTrigger.FELL_SHORT;
import static io.followthrough.qualification.domain.StageTrigger.INTEREST_SHOWN;
import static io.followthrough.qualification.domain.StageTrigger.QUALIFIED;
import static io.followthrough.qualification.domain.StageTrigger.UNFIT;
import static io.followthrough.qualification.domain.StageTrigger.WIN_LOST;
import static io.followthrough.qualification.domain.StageTrigger.WIN_TAKEN_BACK;

import io.followthrough.events.Stage;
import java.util.List;
import java.util.Optional;

/**
 * Every allowed change of stage. What is not here changes nothing: a customer who asks for more stays a customer. Facts
 * that come late are put in their place in time first, so two decisions may lie several of these changes apart.
 */
public final class StageTable {

    /** One allowed change. */
    public record Change(Stage from, StageTrigger trigger, Stage to) {}

    public static final List<Change> CHANGES = List.of(
            new Change(LEAD, QUALIFIED, PROSPECT),
            new Change(LEAD, UNFIT, DISQUALIFIED),
            new Change(LEAD, DEAL_OPENED, OPPORTUNITY),
            new Change(LEAD, DEAL_WON, CUSTOMER),
            new Change(LEAD, DEAL_LOST, LOST),
            new Change(LEAD, CONTACT_REFUSED, OPTED_OUT),
            new Change(PROSPECT, FELL_SHORT, LEAD),
            new Change(PROSPECT, UNFIT, DISQUALIFIED),
            new Change(PROSPECT, DEAL_OPENED, OPPORTUNITY),
            new Change(PROSPECT, DEAL_WON, CUSTOMER),
            new Change(PROSPECT, DEAL_LOST, LOST),
            new Change(PROSPECT, CONTACT_REFUSED, OPTED_OUT),
            new Change(OPPORTUNITY, DEAL_WON, CUSTOMER),
            new Change(OPPORTUNITY, DEAL_LOST, LOST),
            new Change(OPPORTUNITY, CONTACT_REFUSED, OPTED_OUT),
            new Change(CUSTOMER, WIN_TAKEN_BACK, OPPORTUNITY),
            new Change(CUSTOMER, WIN_LOST, OPPORTUNITY),
            new Change(CUSTOMER, CUSTOMER_LEFT, LOST),
            new Change(CUSTOMER, CONTACT_REFUSED, OPTED_OUT),
            new Change(LOST, INTEREST_SHOWN, LEAD),
            new Change(LOST, DEAL_OPENED, OPPORTUNITY),
            new Change(LOST, DEAL_WON, CUSTOMER),
            new Change(LOST, CONTACT_REFUSED, OPTED_OUT),
            new Change(DISQUALIFIED, QUALIFIED, PROSPECT),
            new Change(DISQUALIFIED, FELL_SHORT, LEAD),
            new Change(DISQUALIFIED, DEAL_OPENED, OPPORTUNITY),
            new Change(DISQUALIFIED, DEAL_WON, CUSTOMER),
            new Change(DISQUALIFIED, DEAL_LOST, LOST),
            new Change(DISQUALIFIED, CONTACT_REFUSED, OPTED_OUT),
            new Change(OPTED_OUT, DEAL_WON, CUSTOMER),
            // or the stage that the person had reached meanwhile
            new Change(OPTED_OUT, CONTACT_ALLOWED, LEAD));

    private StageTable() {}

    static Optional<Stage> next(Stage from, StageTrigger trigger) {
        return CHANGES.stream()
                .filter(change -> change.from() == from && change.trigger() == trigger)
                .map(Change::to)
                .findFirst();
    }
}
