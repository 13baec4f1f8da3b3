package io.followthrough.cadence.config;

import com.mongodb.client.MongoDatabase;
import io.followthrough.cadence.application.CountReaders;
import io.followthrough.cadence.application.Decisions;
import io.followthrough.cadence.application.MailServer;
import io.followthrough.cadence.application.NewsletterComposer;
import io.followthrough.cadence.application.Newsletters;
import io.followthrough.cadence.application.PublishNewsletters;
import io.followthrough.cadence.application.RecordOutcome;
import io.followthrough.cadence.application.SendMail;
import io.followthrough.cadence.application.SendNewsletters;
import io.followthrough.cadence.persistence.MongoNewsletters;
import io.followthrough.kit.privacy.IdentityHashes;
import io.followthrough.kit.time.Repeating;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Issues of the newsletter. */
@Configuration(proxyBeanMethods = false)
class NewsletterConfiguration {

    @Bean
    Newsletters newsletters(MongoDatabase store) {
        return new MongoNewsletters(
                store.getCollection("newsletter_issues"), store.getCollection("newsletter_deliveries"));
    }

    @Bean
    PublishNewsletters publishNewsletters(Newsletters newsletters, InstantSource clock) {
        return new PublishNewsletters(newsletters, clock);
    }

    @Bean
    CountReaders countReaders(RecordOutcome.Shared shared) {
        return new CountReaders(shared.followUps(), shared.rules(), shared.clock());
    }

    @Bean
    SendNewsletters.Press press(
            NewsletterComposer composer, MailServer server, IdentityHashes hashes, SendMail.PostOffice post) {
        return new SendNewsletters.Press(
                composer,
                server,
                email -> hashes.of("email:" + email),
                post.patience(),
                post.concurrent(),
                post.silence());
    }

    @Bean
    SendNewsletters sendNewsletters(
            Newsletters newsletters, RecordOutcome.Shared shared, Decisions decisions, SendNewsletters.Press press) {
        return new SendNewsletters(newsletters, shared, decisions, press);
    }

    @Bean
    Repeating newsletterPoller(Pollers pollers, SendNewsletters sending, Newsletters newsletters) {
        return pollers.speaker(
                "cadence-newsletters",
                true,
                () -> {
                    while (sending.doBatch()) {
                        // until none is due
                    }
                },
                then -> !newsletters.due(then, 1).isEmpty()
                        || !newsletters.inDoubt(then, 1).isEmpty()
                        || !newsletters.toCollect().isEmpty());
    }
}
