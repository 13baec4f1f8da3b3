package io.followthrough.qualification.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import io.followthrough.events.Topics;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.rebuild.StoreWatch;
import io.followthrough.kit.store.MongoAggregates;
import io.followthrough.kit.store.Outboxes;
import io.followthrough.qualification.application.Claims;
import io.followthrough.qualification.application.DueProspects;
import io.followthrough.qualification.application.Everybody;
import io.followthrough.qualification.application.MergeLedger;
import io.followthrough.qualification.application.ProspectDirectory;
import io.followthrough.qualification.application.audit.AccessTrail;
import io.followthrough.qualification.application.identity.Proposals;
import io.followthrough.qualification.application.privacy.Erasures;
import io.followthrough.qualification.application.privacy.PrivacyTasks;
import io.followthrough.qualification.application.privacy.Suppressions;
import io.followthrough.qualification.application.probability.Outcomes;
import io.followthrough.qualification.application.referral.ReferralLedger;
import io.followthrough.qualification.application.rulebook.Rescorings;
import io.followthrough.qualification.application.rulebook.Rulebook;
import io.followthrough.qualification.application.whatif.Trials;
import io.followthrough.qualification.domain.Prospect;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The collections of this service. */
@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {

    private static final String PROSPECTS = "prospects";
    private static final String CLAIMS = "claims";

    /** Whoever came again would be told anew under a revision that everybody has passed: nobody would hear of it. */
    @Bean
    StoreWatch storeWatch() {
        return new StoreWatch(
                PROSPECTS,
                Topics.PROSPECTS_QUALIFICATION,
                "restore a backup: rules, merges by hand, the audit trail and requests for privacy are nowhere else");
    }

    @Bean
    MongoAggregates<Prospect> prospects(MongoDatabase store) {
        var collection = store.getCollection(PROSPECTS);
        index(collection, "prospects-best-first", ProspectFields.RANK);
        index(collection, "prospects-of-a-stage-best-first", ProspectFields.STAGE, ProspectFields.RANK);
        index(collection, "prospects-on-a-road-best-first", ProspectFields.ROAD, ProspectFields.RANK);
        index(collection, "prospects-by-a-word", ProspectFields.TERMS);
        collection.createIndex(
                new Document(ProspectFields.COMPANY, 1),
                new IndexOptions().sparse(true).name("people-of-a-company"));
        collection.createIndex(
                new Document(ProspectFields.DUE_AT, 1),
                new IndexOptions().sparse(true).name("prospects-due"));
        collection.createIndex(
                new Document(ProspectFields.PRIVACY_DUE_AT, 1),
                new IndexOptions().sparse(true).name("privacy-requests-oldest-first"));
        collection.createIndex(
                new Document(ProspectFields.OUTCOME, 1),
                new IndexOptions().sparse(true).name("outcomes-to-learn-from"));
        return new MongoAggregates<>(collection, Prospect.class, ProspectFields::of);
    }

    private static void index(MongoCollection<Document> collection, String servesQuery, String... fields) {
        var keys = new Document();
        for (var field : fields) {
            keys.append(field, 1);
        }
        collection.createIndex(keys, new IndexOptions().name(servesQuery));
    }

    @Bean
    Claims claims(MongoDatabase store) {
        return new MongoClaims(store.getCollection(CLAIMS));
    }

    @Bean
    MergeLedger mergeLedger(MongoDatabase store) {
        return new MongoMergeLedger(store.getCollection("merges"));
    }

    @Bean
    Proposals proposals(MongoDatabase store) {
        return new MongoProposals(store.getCollection("proposals"));
    }

    @Bean
    AccessTrail accessTrail(MongoDatabase store) {
        return new MongoAccessTrail(store.getCollection("accesses"));
    }

    @Bean
    ReferralLedger referralLedger(MongoDatabase store) {
        return new MongoReferralLedger(store.getCollection("referrals"));
    }

    @Bean
    Suppressions suppressions(MongoDatabase store) {
        return new MongoSuppressions(store.getCollection("suppressions"));
    }

    @Bean
    PrivacyTasks privacyTasks(MongoDatabase store, MongoAggregates<Prospect> prospects) {
        return new MongoPrivacyTasks(store.getCollection(PROSPECTS), prospects);
    }

    @Bean
    Erasures erasures(MongoDatabase store) {
        return new MongoErasures(store.getCollection("erasures"));
    }

    @Bean
    ProspectDirectory prospectDirectory(MongoDatabase store, MongoAggregates<Prospect> prospects) {
        return new MongoProspectDirectory(store.getCollection(PROSPECTS), prospects);
    }

    @Bean
    DueProspects dueProspects(MongoDatabase store, MongoAggregates<Prospect> prospects, EventPublisher publisher) {
        return new MongoDueProspects(store.getCollection(PROSPECTS), prospects, publisher, Outboxes.BEING_PUBLISHED);
    }

    @Bean
    Everybody everybody(MongoDatabase store, MongoAggregates<Prospect> prospects) {
        return new MongoEverybody(store.getCollection(PROSPECTS), prospects);
    }

    @Bean
    Rulebook rulebook(MongoDatabase store) {
        return new MongoRulebook(store.getCollection("rules"));
    }

    @Bean
    Rescorings rescorings(MongoDatabase store) {
        return new MongoRescorings(store.getCollection("rescorings"));
    }

    @Bean
    Trials trials(MongoDatabase store) {
        return new MongoTrials(store.getCollection("trials"));
    }

    @Bean
    Outcomes outcomes(MongoDatabase store) {
        return new MongoOutcomes(store.getCollection(PROSPECTS));
    }
}
