package io.followthrough.qualification.config;

import io.followthrough.kit.access.AccessRules;
import io.followthrough.kit.access.Scope;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.page.PageLinks;
import io.followthrough.kit.page.ServicePage;
import io.followthrough.kit.store.Aggregates;
import io.followthrough.qualification.application.Announcements;
import io.followthrough.qualification.application.Claims;
import io.followthrough.qualification.application.DecideTogether;
import io.followthrough.qualification.application.JoinByHand;
import io.followthrough.qualification.application.KnowByEveryAddress;
import io.followthrough.qualification.application.LookUpProspects;
import io.followthrough.qualification.application.MergeLedger;
import io.followthrough.qualification.application.ProspectDirectory;
import io.followthrough.qualification.application.ProspectStores;
import io.followthrough.qualification.application.QualifyProspects;
import io.followthrough.qualification.application.RecordWhatWasLearnt;
import io.followthrough.qualification.application.UndoMerges;
import io.followthrough.qualification.application.identity.Proposals;
import io.followthrough.qualification.application.privacy.Admission;
import io.followthrough.qualification.application.rulebook.RulesInForce;
import io.followthrough.qualification.domain.Prospect;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Puts the parts together. */
@Configuration(proxyBeanMethods = false)
class QualificationConfiguration {

    @Bean
    Announcements announcements(RulesInForce rules, InstantSource clock) {
        return new Announcements(rules, clock);
    }

    @Bean
    ProspectStores prospectStores(
            Aggregates<Prospect> prospects,
            Claims claims,
            MergeLedger merges,
            Proposals proposals,
            ProspectDirectory directory) {
        return new ProspectStores(prospects, claims, merges, proposals, directory);
    }

    @Bean
    QualifyProspects qualifyProspects(
            ProspectStores stores,
            Admission admission,
            EventPublisher publisher,
            Announcements announcements,
            UndoMerges undoMerges) {
        return new QualifyProspects(stores, admission, publisher, announcements, undoMerges);
    }

    @Bean
    UndoMerges undoMerges(
            ProspectStores stores, EventPublisher publisher, Announcements announcements, InstantSource clock) {
        return new UndoMerges(stores, publisher, announcements, clock);
    }

    @Bean
    KnowByEveryAddress knowByEveryAddress(
            ProspectStores stores, EventPublisher publisher, Announcements announcements) {
        return new KnowByEveryAddress(stores, publisher, announcements);
    }

    @Bean
    JoinByHand joinByHand(
            ProspectStores stores, EventPublisher publisher, Announcements announcements, InstantSource clock) {
        return new JoinByHand(stores, publisher, announcements, clock);
    }

    @Bean
    DecideTogether decideTogether(ProspectStores stores, JoinByHand joinByHand, UndoMerges undoMerges) {
        return new DecideTogether(stores.proposals(), stores.merges(), joinByHand, undoMerges);
    }

    @Bean
    LookUpProspects lookUpProspects(ProspectDirectory directory, RulesInForce rules, InstantSource clock) {
        return new LookUpProspects(directory, rules, clock);
    }

    @Bean
    RecordWhatWasLearnt recordWhatWasLearnt(
            Aggregates<Prospect> prospects, EventPublisher publisher, InstantSource clock) {
        return new RecordWhatWasLearnt(prospects, publisher, clock);
    }

    @Bean
    ServicePage servicePage(PageLinks links) {
        return new ServicePage("qualification", links);
    }

    @Bean
    AccessRules accessRules() {
        return AccessRules.of()
                .page()
                .scope(Scope.ADMIN, HttpMethod.PUT, "/v1/rules")
                .scope(Scope.ADMIN, HttpMethod.POST, "/v1/rules/**")
                .scope(Scope.ADMIN, HttpMethod.GET, "/v1/people/**")
                .scope(Scope.ADMIN, HttpMethod.DELETE, "/v1/people/**")
                .scope(Scope.ADMIN, HttpMethod.GET, "/v1/audit/**")
                .scope(Scope.ADMIN, HttpMethod.GET, "/v1/readings/**")
                .scope(Scope.WORK, HttpMethod.POST, "/v1/merges/proposals/**")
                .scope(Scope.ADMIN, HttpMethod.POST, "/v1/merges/**")
                .scope(Scope.WORK, HttpMethod.POST, "/v1/prospects/**")
                .scope(Scope.WORK, HttpMethod.POST, "/v1/referrals/**")
                .scope(Scope.WORK, HttpMethod.POST, "/v1/proposed-leads/**")
                .scope(Scope.READ, HttpMethod.GET, "/v1/**");
    }
}
