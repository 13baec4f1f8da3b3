package io.followthrough.cadence.simulation;

import io.followthrough.cadence.application.AnswerMessages;
import io.followthrough.cadence.application.Decisions;
import io.followthrough.cadence.application.Diaries;
import io.followthrough.cadence.application.DoWhatIsDue;
import io.followthrough.cadence.application.FollowProspects;
import io.followthrough.cadence.application.KeepPromises;
import io.followthrough.cadence.application.MailboxSilence;
import io.followthrough.cadence.application.Patience;
import io.followthrough.cadence.application.PlanInBatches;
import io.followthrough.cadence.application.RecordOutcome;
import io.followthrough.cadence.application.RulesSource;
import io.followthrough.cadence.application.SendMail;
import io.followthrough.cadence.application.Sweeper;
import io.followthrough.cadence.application.Waitlist;
import io.followthrough.cadence.domain.followup.FollowUpPolicy;
import io.followthrough.cadence.domain.planning.Planner;
import io.followthrough.cadence.domain.planning.PlanningPolicy;
import io.followthrough.kit.store.AggregateProcessor;
import io.followthrough.kit.store.SetAside;
import io.followthrough.kit.time.BusinessZone;
import java.time.Duration;

/** The service's use cases, put together as the service does, over any surroundings. */
public record UseCases(
        FollowProspects followProspects,
        DoWhatIsDue doWhatIsDue,
        SendMail sendMail,
        RecordOutcome recordOutcome,
        AnswerMessages answerMessages,
        Waitlist waitlist,
        KeepPromises keepPromises,
        Sweeper sweeper,
        Diaries diaries,
        SetAside odd) {

    private static final Patience PATIENCE =
            new Patience(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofSeconds(30), Duration.ofDays(1));
    private static final int CONCURRENT_MAILS = 4;

    /** With the policies that hold by default. */
    public static UseCases in(Surroundings around) {
        var followUps = around.stores().followUps();
        var world = around.world();
        var clock = around.clock();
        var diaries = new Diaries(world.definitions(), around.stores().calendars(), world.holidays());
        var planner = new Planner(world.holidays(), PlanningPolicy.DEFAULT);
        var batches = new PlanInBatches(diaries, planner);
        var rules = new RulesSource(world.definitions(), FollowUpPolicy.DEFAULT, world.places());
        var decisions = new Decisions(
                new AggregateProcessor<>(followUps, around.outside().publisher()), diaries);
        var shared = new RecordOutcome.Shared(followUps, rules, clock);
        var occasions = new Waitlist.Occasions(rules, new BusinessZone(world.businessZone()), clock);
        var post = new SendMail.PostOffice(
                around.outside().composer(),
                around.outside().mailServer(),
                PATIENCE,
                CONCURRENT_MAILS,
                MailboxSilence.NONE);
        return new UseCases(
                new FollowProspects(followUps, batches, decisions, rules, clock),
                new DoWhatIsDue(batches, decisions, shared, around.stores().brokenPromises()),
                new SendMail(followUps, decisions, rules, clock, post),
                new RecordOutcome(diaries, planner, decisions, shared),
                new AnswerMessages(shared, decisions),
                new Waitlist(followUps, diaries, batches, decisions, occasions),
                new KeepPromises(
                        shared, diaries, planner, decisions, around.stores().brokenPromises()),
                new Sweeper(followUps, diaries, clock),
                diaries,
                decisions.setAside());
    }

    /** Everything whose time has come, as the service's pollers do it. */
    public void doWhatIsDueNow() {
        while (doWhatIsDue.doBatch()) {
            // until nothing is due
        }
        while (sendMail.sendBatch()) {
            // until nothing is due
        }
        waitlist.planIfRoomAppeared();
    }
}
