package io.followthrough.qualification.config;

import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.metrics.MetricNames;
import io.followthrough.kit.privacy.IdentityHashes;
import io.followthrough.kit.time.Repeating;
import io.followthrough.qualification.application.ProspectDirectory;
import io.followthrough.qualification.application.ProspectStores;
import io.followthrough.qualification.application.audit.AccessTrail;
import io.followthrough.qualification.application.privacy.Admission;
import io.followthrough.qualification.application.privacy.ErasePeople;
import io.followthrough.qualification.application.privacy.ErasePeople.Forgetful;
import io.followthrough.qualification.application.privacy.ErasePeople.PrivacyStores;
import io.followthrough.qualification.application.privacy.Erasures;
import io.followthrough.qualification.application.privacy.FindPerson;
import io.followthrough.qualification.application.privacy.Mentions;
import io.followthrough.qualification.application.privacy.PrivacyTasks;
import io.followthrough.qualification.application.privacy.Suppressions;
import io.followthrough.qualification.application.rulebook.RulesInForce;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Export, erasure and the trail of who looked at what. */
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

    private static final Duration TIDY = Duration.ofMinutes(10);

    @Bean
    Admission admission(Suppressions suppressions, IdentityHashes hashes) {
        return new Admission(suppressions, hashes);
    }

    @Bean
    FindPerson findPerson(ProspectStores stores, ProspectDirectory directory) {
        return new FindPerson(stores.claims(), directory);
    }

    @Bean
    PrivacyStores privacyStores(
            Erasures erasures, Suppressions suppressions, List<Forgetful> others, IdentityHashes hashes) {
        return new PrivacyStores(erasures, suppressions, others, hashes);
    }

    @Bean
    Mentions mentions(ProspectStores stores, PrivacyStores privacy) {
        return new Mentions(stores, privacy);
    }

    @Bean
    ErasePeople erasePeople(
            ProspectStores stores,
            PrivacyStores privacy,
            EventPublisher publisher,
            RulesInForce rules,
            InstantSource clock) {
        return new ErasePeople(stores, privacy, publisher, rules, clock);
    }

    @Bean
    Gauge privacyRequestsGauge(PrivacyTasks tasks, MeterRegistry metrics) {
        return Gauge.builder(MetricNames.PRIVACY_REQUESTS_OPEN, tasks, PrivacyTasks::countWaiting)
                .register(metrics);
    }

    @Bean
    Gauge overduePrivacyRequestsGauge(PrivacyTasks tasks, InstantSource clock, MeterRegistry metrics) {
        return Gauge.builder(
                        MetricNames.PRIVACY_REQUESTS_OVERDUE, tasks, waiting -> waiting.countOverdue(clock.instant()))
                .register(metrics);
    }

    @Bean
    Repeating completingErasures(ErasePeople erasePeople, QualificationProperties properties) {
        return new Repeating("qualification-erasing", properties.sweeping().every(), erasePeople::completeInterrupted);
    }

    @Bean
    Repeating tidyingTheTrail(AccessTrail trail, QualificationProperties properties, InstantSource clock) {
        return new Repeating(
                "qualification-tidying",
                TIDY,
                () -> trail.deleteBefore(clock.instant().minus(properties.accessesKept())));
    }
}
