package io.followthrough.qualification.config;

import io.followthrough.kit.access.AccessRules;
import io.followthrough.kit.access.Scope;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.store.Aggregates;
import io.followthrough.qualification.application.Announcements;
import io.followthrough.qualification.application.Claims;
import io.followthrough.qualification.application.LookUpProspects;
import io.followthrough.qualification.application.ProspectDirectory;
import io.followthrough.qualification.application.QualifyProspects;
import io.followthrough.qualification.application.RecordWhatWasLearnt;
import io.followthrough.qualification.application.RulesInForce;
import io.followthrough.qualification.domain.Prospect;
import io.followthrough.qualification.domain.Qualification;
import io.followthrough.qualification.rules.RulesFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Puts the parts together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QualificationProperties.class)
class QualificationConfiguration {

    /** Wrong rules end the start with every problem named. */
    @Bean
    RulesInForce rulesInForce(QualificationProperties properties) {
        var file = properties.rules();
        try {
            var yaml = file.getContentAsString(StandardCharsets.UTF_8);
            return new RulesInForce(RulesFile.read(file.getDescription(), yaml), yaml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the rules: " + file.getDescription(), unreadable);
        }
    }

    @Bean
    Qualification qualification(RulesInForce rules) {
        return new Qualification(rules.rules());
    }

    @Bean
    Announcements announcements(Qualification qualification, InstantSource clock) {
        return new Announcements(qualification, clock);
    }

    @Bean
    QualifyProspects qualifyProspects(
            Claims claims, Aggregates<Prospect> prospects, EventPublisher publisher, Announcements announcements) {
        return new QualifyProspects(claims, prospects, publisher, announcements);
    }

    @Bean
    LookUpProspects lookUpProspects(ProspectDirectory directory, Qualification qualification, InstantSource clock) {
        return new LookUpProspects(directory, qualification, clock);
    }

    @Bean
    RecordWhatWasLearnt recordWhatWasLearnt(EventPublisher publisher, InstantSource clock) {
        return new RecordWhatWasLearnt(publisher, clock);
    }

    @Bean
    AccessRules accessRules() {
        return AccessRules.of()
                .scope(Scope.ADMIN, HttpMethod.PUT, "/v1/rules")
                .scope(Scope.ADMIN, HttpMethod.POST, "/v1/rules/**")
                .scope(Scope.ADMIN, HttpMethod.GET, "/v1/people/**")
                .scope(Scope.ADMIN, HttpMethod.DELETE, "/v1/people/**")
                .scope(Scope.WORK, HttpMethod.POST, "/v1/prospects/**")
                .scope(Scope.READ, HttpMethod.GET, "/v1/**");
    }
}
