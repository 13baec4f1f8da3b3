package io.followthrough.qualification.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import io.followthrough.events.Topics;
import io.followthrough.kit.messaging.EventConsumers;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.rebuild.CopiedStore;
import io.followthrough.kit.rebuild.CopyPlan;
import io.followthrough.kit.rebuild.CopyPlan.Part;
import io.followthrough.kit.rebuild.StoreWatch;
import io.followthrough.kit.rebuild.TopicHistory;
import io.followthrough.kit.store.Changes;
import io.followthrough.kit.store.MongoAggregates;
import io.followthrough.kit.store.Outboxes;
import io.followthrough.kit.time.Repeating;
import io.followthrough.qualification.application.Claims;
import io.followthrough.qualification.application.DueProspects;
import io.followthrough.qualification.application.Everybody;
import io.followthrough.qualification.application.KnowByEveryAddress;
import io.followthrough.qualification.application.MergeLedger;
import io.followthrough.qualification.application.ProspectDirectory;
import io.followthrough.qualification.application.QualifyProspects;
import io.followthrough.qualification.application.audit.AccessTrail;
import io.followthrough.qualification.application.identity.Proposals;
import io.followthrough.qualification.application.naming.ProposeLeads;
import io.followthrough.qualification.application.naming.ProposedLeads;
import io.followthrough.qualification.application.privacy.Erasures;
import io.followthrough.qualification.application.privacy.PrivacyTasks;
import io.followthrough.qualification.application.privacy.Suppressions;
import io.followthrough.qualification.application.probability.Outcomes;
import io.followthrough.qualification.application.referral.KeepReferrals;
import io.followthrough.qualification.application.referral.ReferralLedger;
import io.followthrough.qualification.application.rulebook.Rescorings;
import io.followthrough.qualification.application.rulebook.Rulebook;
import io.followthrough.qualification.application.rulebook.RulesInForce;
import io.followthrough.qualification.application.whatif.Trials;
import io.followthrough.qualification.domain.Prospect;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The collections of this service. */
@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {

    private static final String PROSPECTS = "prospects";
    private static final String CLAIMS = "claims";
    private static final String PROPOSED_LEADS = "proposed_leads";

    /** Whoever came again would be told anew under a revision that everybody has passed: nobody would hear of it. */
    @Bean
    StoreWatch storeWatch() {
        return new StoreWatch(
                PROSPECTS,
                Topics.PROSPECTS_QUALIFICATION,
                "start this service anew and ./followthrough rebuild qualification");
    }

    /** Everything but what a trial or a rescoring has come to, which can be begun anew. */
    @Bean
    CopyPlan copyPlan() {
        return new CopyPlan(
                Topics.QUALIFICATION_STORE,
                Map.of(
                        PROSPECTS,
                        new Part(PersistenceConfiguration::whoIsNotErased),
                        CLAIMS,
                        new Part(MongoClaims::person),
                        "merges",
                        Part.of("prospects"),
                        "proposals",
                        Part.of("prospects"),
                        PROPOSED_LEADS,
                        Part.of("people"),
                        "accesses",
                        Part.ofNobody(),
                        "referrals",
                        Part.ofNobody(),
                        "suppressions",
                        Part.ofNobody(),
                        "erasures",
                        Part.ofNobody(),
                        "rules",
                        Part.ofNobody()));
    }

    /** Of who is erased there is nothing left but that there was somebody. */
    private static @Nullable String whoIsNotErased(BsonDocument prospect) {
        return prospect.getDocument("state").containsKey("erasedAt")
                ? null
                : prospect.getString("_id").getValue();
    }

    @Bean
    ProspectMemory prospectMemory(
            CopiedStore copied,
            TopicHistory history,
            EventConsumers consumers,
            QualifyProspects qualifyProspects,
            KeepReferrals keepReferrals,
            ProposeLeads proposeLeads,
            RulesInForce rules,
            MongoDatabase store) {
        return new ProspectMemory(
                copied,
                new ProspectMemory.Recent(history, consumers, qualifyProspects, keepReferrals, proposeLeads),
                rules,
                store.getCollection(PROSPECTS));
    }

    @Bean
    MongoAggregates<Prospect> prospects(MongoDatabase store, Changes changes) {
        var collection = store.getCollection(PROSPECTS);
        index(collection, "prospects-best-first", ProspectFields.RANK);
        index(collection, "prospects-of-a-stage-best-first", ProspectFields.STAGE, ProspectFields.RANK);
        index(collection, "prospects-on-a-road-best-first", ProspectFields.ROAD, ProspectFields.RANK);
        index(collection, "prospects-by-a-word", ProspectFields.TERMS);
        index(collection, "prospects-folded-by-older-rules", ProspectFields.FOLDING);
        index(collection, "prospects-of-a-score", ProspectFields.SCORE);
        collection.createIndex(
                new Document(ProspectFields.NO_LEAD, 1),
                new IndexOptions().sparse(true).name("who-is-no-lead"));
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
        return new MongoAggregates<>(collection, Prospect.class, ProspectFields::of, changes);
    }

    private static void index(MongoCollection<Document> collection, String servesQuery, String... fields) {
        var keys = new Document();
        for (var field : fields) {
            keys.append(field, 1);
        }
        collection.createIndex(keys, new IndexOptions().name(servesQuery));
    }

    @Bean
    FoldAnew foldAnew(MongoDatabase store, MongoAggregates<Prospect> prospects, KnowByEveryAddress knowByEveryAddress) {
        return new FoldAnew(store.getCollection(PROSPECTS), prospects, knowByEveryAddress::know);
    }

    /** Once everybody is folded anew there is nothing left to find. */
    @Bean
    Repeating foldingAnew(FoldAnew foldAnew) {
        return Repeating.whenDue("qualification-folding", FoldAnew.PAUSE, true, foldAnew::step);
    }

    @Bean
    Claims claims(MongoDatabase store, Changes changes) {
        return new MongoClaims(store.getCollection(CLAIMS), changes);
    }

    @Bean
    MergeLedger mergeLedger(MongoDatabase store, Changes changes) {
        return new MongoMergeLedger(store.getCollection("merges"), changes);
    }

    @Bean
    Proposals proposals(MongoDatabase store, Changes changes) {
        return new MongoProposals(store.getCollection("proposals"), changes);
    }

    @Bean
    ProposedLeads proposedLeads(MongoDatabase store, Changes changes, EventPublisher publisher) {
        return new MongoProposedLeads(store.getCollection(PROPOSED_LEADS), changes, publisher);
    }

    @Bean
    AccessTrail accessTrail(MongoDatabase store, Changes changes) {
        return new MongoAccessTrail(store.getCollection("accesses"), changes);
    }

    @Bean
    ReferralLedger referralLedger(MongoDatabase store, Changes changes) {
        return new MongoReferralLedger(store.getCollection("referrals"), changes);
    }

    @Bean
    Suppressions suppressions(MongoDatabase store, Changes changes) {
        return new MongoSuppressions(store.getCollection("suppressions"), changes);
    }

    @Bean
    PrivacyTasks privacyTasks(MongoDatabase store, MongoAggregates<Prospect> prospects) {
        return new MongoPrivacyTasks(store.getCollection(PROSPECTS), prospects);
    }

    @Bean
    Erasures erasures(MongoDatabase store, Changes changes) {
        return new MongoErasures(store.getCollection("erasures"), changes);
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
    Rulebook rulebook(MongoDatabase store, Changes changes) {
        return new MongoRulebook(store.getCollection("rules"), changes);
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
