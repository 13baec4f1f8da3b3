package io.followthrough.qualification.config;

import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.store.Aggregates;
import io.followthrough.kit.time.Repeating;
import io.followthrough.qualification.application.Announcements;
import io.followthrough.qualification.application.DueProspects;
import io.followthrough.qualification.application.LookAgain;
import io.followthrough.qualification.application.UndoMerges;
import io.followthrough.qualification.domain.Prospect;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an instance does by itself as time goes by. */
@Configuration(proxyBeanMethods = false)
class SweepingConfiguration {

    @Bean
    LookAgain lookAgain(
            DueProspects due,
            Aggregates<Prospect> prospects,
            EventPublisher publisher,
            Announcements announcements,
            InstantSource clock,
            QualificationProperties properties) {
        return new LookAgain(
                due,
                prospects,
                publisher,
                announcements,
                clock,
                properties.sweeping().batch());
    }

    @Bean
    Repeating sweeping(LookAgain lookAgain, UndoMerges undoMerges, QualificationProperties properties) {
        return new Repeating("qualification-sweeping", properties.sweeping().every(), () -> {
            lookAgain.sweep();
            undoMerges.completeInterrupted();
        });
    }
}
