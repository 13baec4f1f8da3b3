package io.followthrough.cadence.config;

import com.mongodb.client.MongoDatabase;
import io.followthrough.cadence.application.BookMeeting;
import io.followthrough.cadence.application.Definitions;
import io.followthrough.cadence.application.FollowUps;
import io.followthrough.cadence.application.InvitationComposer;
import io.followthrough.cadence.application.Invitations;
import io.followthrough.cadence.application.MailServer;
import io.followthrough.cadence.application.SendInvitations;
import io.followthrough.cadence.persistence.MongoInvitations;
import io.followthrough.kit.time.Repeating;
import java.time.InstantSource;
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
    BookMeeting bookMeeting(Definitions definitions, Invitations invitations, InstantSource clock) {
        return new BookMeeting(definitions, invitations, clock);
    }

    @Bean
    SendInvitations sendInvitations(
            Invitations invitations,
            FollowUps followUps,
            Definitions definitions,
            SendInvitations.Post post,
            InstantSource clock) {
        return new SendInvitations(invitations, followUps, definitions, post, clock);
    }

    @Bean
    SendInvitations.Post invitationPost(InvitationComposer composer, MailServer server, CadenceProperties properties) {
        return new SendInvitations.Post(composer, server, properties.mail().breakerOpen());
    }

    @Bean
    Repeating invitationPoller(CadenceProperties properties, SendInvitations invitations) {
        return new Repeating(
                "cadence-invitations",
                properties.polling().interval(),
                properties.polling().enabled(),
                () -> {
                    while (invitations.sendBatch()) {
                        // until none waits
                    }
                });
    }
}
