package io.followthrough.cadence.config;

import com.mongodb.client.MongoDatabase;
import io.followthrough.cadence.application.AskForConfirmation;
import io.followthrough.cadence.application.ConfirmationComposer;
import io.followthrough.cadence.application.Confirmations;
import io.followthrough.cadence.application.Definitions;
import io.followthrough.cadence.application.FollowUps;
import io.followthrough.cadence.application.MailServer;
import io.followthrough.cadence.application.SendMail;
import io.followthrough.cadence.persistence.MongoConfirmations;
import io.followthrough.kit.privacy.IdentityHashes;
import io.followthrough.kit.time.Repeating;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Double opt-in: asking people to confirm their address. */
@Configuration(proxyBeanMethods = false)
class ConfirmationConfiguration {

    @Bean
    Confirmations confirmations(MongoDatabase store) {
        return new MongoConfirmations(store.getCollection("confirmations"));
    }

    @Bean
    AskForConfirmation.Post confirmationPost(
            ConfirmationComposer composer,
            MailServer server,
            IdentityHashes hashes,
            CadenceProperties properties,
            ConfirmationProperties confirmation,
            SendMail.PostOffice post) {
        return new AskForConfirmation.Post(
                composer,
                server,
                email -> hashes.of("email:" + email),
                confirmation.reminderAfter(),
                properties.mail().breakerOpen(),
                post.silence());
    }

    @Bean
    AskForConfirmation askForConfirmation(
            Confirmations confirmations,
            FollowUps followUps,
            Definitions definitions,
            AskForConfirmation.Post post,
            InstantSource clock) {
        return new AskForConfirmation(confirmations, followUps, definitions, post, clock);
    }

    @Bean
    Repeating confirmationPoller(Pollers pollers, AskForConfirmation asking, Confirmations confirmations) {
        return pollers.speaker(
                "cadence-confirmations",
                true,
                () -> {
                    while (asking.sendBatch()) {
                        // until none is due
                    }
                },
                then -> !confirmations.due(then, 1).isEmpty());
    }
}
