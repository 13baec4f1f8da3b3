package io.followthrough.cadence.config;

import com.mongodb.client.MongoDatabase;
import io.followthrough.cadence.application.AgreedMeetings;
import io.followthrough.cadence.application.ArrangeMeeting;
import io.followthrough.cadence.application.BookedElsewhere;
import io.followthrough.cadence.application.ChangeRep;
import io.followthrough.cadence.application.Decisions;
import io.followthrough.cadence.application.InvitationComposer;
import io.followthrough.cadence.application.Invitations;
import io.followthrough.cadence.application.MailServer;
import io.followthrough.cadence.application.MeetingsOfPeople;
import io.followthrough.cadence.application.RecordOutcome;
import io.followthrough.cadence.application.SendInvitations;
import io.followthrough.cadence.domain.planning.Holidays;
import io.followthrough.cadence.persistence.MongoInvitations;
import io.followthrough.kit.time.Repeating;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Meetings that were agreed. */
@Configuration(proxyBeanMethods = false)
class MeetingConfiguration {

    @Bean
    Invitations invitations(MongoDatabase store) {
        return new MongoInvitations(store.getCollection("invitations"));
    }

    @Bean
    AgreedMeetings agreedMeetings(RecordOutcome.Shared shared, Holidays holidays) {
        return new AgreedMeetings(shared.followUps(), shared.rules().definitions(), holidays, shared.clock());
    }

    @Bean
    ArrangeMeeting arrangeMeeting(
            RecordOutcome.Shared shared,
            ChangeRep reps,
            Invitations invitations,
            Decisions decisions,
            AgreedMeetings agreed) {
        return new ArrangeMeeting(shared, reps, invitations, decisions, agreed);
    }

    @Bean
    MeetingsOfPeople meetingsOfPeople(RecordOutcome.Shared shared, ChangeRep reps, Invitations invitations) {
        return new MeetingsOfPeople(shared, reps, invitations);
    }

    @Bean
    BookedElsewhere bookedElsewhere(
            RecordOutcome.Shared shared, ChangeRep reps, Decisions decisions, AgreedMeetings agreed) {
        return new BookedElsewhere(shared, reps, decisions, agreed);
    }

    @Bean
    SendInvitations sendInvitations(
            Invitations invitations, ArrangeMeeting arranging, RecordOutcome.Shared shared, SendInvitations.Post post) {
        return new SendInvitations(invitations, arranging, shared, post);
    }

    @Bean
    SendInvitations.Post invitationPost(InvitationComposer composer, MailServer server, CadenceProperties properties) {
        return new SendInvitations.Post(composer, server, properties.mail().breakerOpen());
    }

    @Bean
    Repeating invitationPoller(Pollers pollers, SendInvitations sending, Invitations invitations) {
        return pollers.speaker(
                "cadence-invitations",
                true,
                () -> {
                    while (sending.sendBatch()) {
                        // until none waits
                    }
                },
                then -> !invitations.waiting(then, 1).isEmpty());
    }
}
