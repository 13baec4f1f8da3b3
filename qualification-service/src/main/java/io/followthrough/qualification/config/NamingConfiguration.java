package io.followthrough.qualification.config;

import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.metrics.MetricNames;
import io.followthrough.kit.privacy.IdentityHashes;
import io.followthrough.kit.time.MovableClock;
import io.followthrough.kit.time.Repeating;
import io.followthrough.qualification.application.Claims;
import io.followthrough.qualification.application.LookUpProspects;
import io.followthrough.qualification.application.naming.DecideProposedLeads;
import io.followthrough.qualification.application.naming.ExpireProposedLeads;
import io.followthrough.qualification.application.naming.ProposeLeads;
import io.followthrough.qualification.application.naming.ProposedLeads;
import io.followthrough.qualification.application.naming.WhoIsNamed;
import io.followthrough.qualification.application.privacy.FindPerson;
import io.followthrough.qualification.application.privacy.Suppressions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** People whom others name, proposed as leads. */
@Configuration(proxyBeanMethods = false)
class NamingConfiguration {

    private static final Duration TIDY = Duration.ofSeconds(30);

    @Bean
    WhoIsNamed whoIsNamed(
            LookUpProspects prospects,
            FindPerson people,
            Claims claims,
            Suppressions suppressions,
            IdentityHashes hashes) {
        return new WhoIsNamed(prospects, people, claims, suppressions, hashes);
    }

    @Bean
    ProposeLeads proposeLeads(
            ProposedLeads proposals,
            WhoIsNamed who,
            Claims claims,
            EventPublisher publisher,
            QualificationProperties properties,
            InstantSource clock) {
        return new ProposeLeads(
                proposals, who, claims, publisher, properties.proposedLeads().toPolicy(), clock);
    }

    @Bean
    DecideProposedLeads decideProposedLeads(
            ProposedLeads proposals, WhoIsNamed who, EventPublisher publisher, InstantSource clock) {
        return new DecideProposedLeads(proposals, who, publisher, clock);
    }

    @Bean
    ExpireProposedLeads expireProposedLeads(
            ProposedLeads proposals,
            EventPublisher publisher,
            QualificationProperties properties,
            InstantSource clock,
            MeterRegistry metrics) {
        var expired = Counter.builder(MetricNames.PROPOSED_LEADS_EXPIRED).register(metrics);
        return new ExpireProposedLeads(
                proposals, publisher, properties.proposedLeads().toPolicy(), clock, expired::increment);
    }

    @Bean
    Repeating expiringProposedLeads(ExpireProposedLeads expire, InstantSource clock) {
        if (clock instanceof MovableClock movable) {
            movable.bring(new Expiring(expire));
        }
        return new Repeating("qualification-proposed-leads", TIDY, expire::sweep);
    }

    @Bean
    Gauge openProposedLeadsGauge(ProposedLeads proposals, MeterRegistry metrics) {
        return Gauge.builder(MetricNames.PROPOSED_LEADS_OPEN, proposals, ProposedLeads::countOpen)
                .register(metrics);
    }

    /** Whoever waited too long is told at each hour of a clock that is moved. */
    private record Expiring(ExpireProposedLeads expire) implements MovableClock.Life {

        @Override
        public void live() {
            expire.sweep();
        }

        @Override
        public boolean isDueBy(Instant time) {
            return expire.isDueBy(time);
        }
    }
}
