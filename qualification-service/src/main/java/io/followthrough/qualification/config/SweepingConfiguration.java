package io.followthrough.qualification.config;

import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.metrics.MetricNames;
import io.followthrough.kit.store.Aggregates;
import io.followthrough.kit.time.MovableClock;
import io.followthrough.kit.time.Repeating;
import io.followthrough.qualification.application.Announcements;
import io.followthrough.qualification.application.DueProspects;
import io.followthrough.qualification.application.LookAgain;
import io.followthrough.qualification.application.UndoMerges;
import io.followthrough.qualification.domain.Prospect;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
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
    Gauge setAsideGauge(LookAgain lookAgain, MeterRegistry metrics) {
        return Gauge.builder(MetricNames.PEOPLE_SET_ASIDE, lookAgain, LookAgain::setAside)
                .register(metrics);
    }

    @Bean
    Repeating sweeping(
            LookAgain lookAgain,
            UndoMerges undoMerges,
            DueProspects due,
            InstantSource clock,
            QualificationProperties properties) {
        if (clock instanceof MovableClock movable) {
            movable.bring(new LookingAgain(lookAgain, due));
        }
        return new Repeating("qualification-sweeping", properties.sweeping().every(), () -> {
            lookAgain.sweep();
            undoMerges.completeInterrupted();
        });
    }

    /** Whoever is due is looked at again at each hour of a clock that is moved. */
    private record LookingAgain(LookAgain lookAgain, DueProspects due) implements MovableClock.Life {

        @Override
        public void live() {
            lookAgain.sweep();
        }

        @Override
        public boolean isDueBy(Instant time) {
            return !due.dueBy(time, 1).isEmpty();
        }
    }
}
