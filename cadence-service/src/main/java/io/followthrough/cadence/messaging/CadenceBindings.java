package io.followthrough.cadence.messaging;

import io.followthrough.cadence.application.AskForConfirmation;
import io.followthrough.cadence.application.BookedElsewhere;
import io.followthrough.cadence.application.FollowProspects;
import io.followthrough.cadence.application.MeetingsOfPeople;
import io.followthrough.cadence.application.PublishNewsletters;
import io.followthrough.cadence.application.SentWords;
import io.followthrough.kit.messaging.EventConsumers;
import io.followthrough.kit.rebuild.KnownStore;
import io.followthrough.kit.time.Alarm;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class CadenceBindings {

    /** All may be repeated, so a batch that fails half-way is simply handled again. */
    @Bean
    Consumer<Message<List<byte[]>>> follow(
            EventConsumers consumers,
            FollowProspects followProspects,
            AskForConfirmation askForConfirmation,
            PublishNewsletters publishNewsletters,
            MeetingsOfPeople meetingsOfPeople,
            BookedElsewhere bookedElsewhere,
            SentWords sent,
            Alarm alarm,
            KnownStore store) {
        return store.gated(consumers.of(events -> {
            store.work(() -> {
                var people = followProspects.handle(events);
                askForConfirmation.handle(events);
                publishNewsletters.handle(events);
                meetingsOfPeople.handle(events, people);
                bookedElsewhere.handle(events);
                sent.handle(events);
            });
            alarm.ring();
        }));
    }
}
