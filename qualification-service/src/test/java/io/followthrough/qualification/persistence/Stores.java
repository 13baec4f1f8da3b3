package io.followthrough.qualification.persistence;

import com.mongodb.client.MongoDatabase;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.store.Changes;
import io.followthrough.kit.store.MongoAggregates;
import io.followthrough.qualification.application.Claims;
import io.followthrough.qualification.application.DueProspects;
import io.followthrough.qualification.application.Everybody;
import io.followthrough.qualification.application.MergeLedger;
import io.followthrough.qualification.application.ProspectDirectory;
import io.followthrough.qualification.application.identity.Proposals;
import io.followthrough.qualification.application.naming.ProposedLeads;
import io.followthrough.qualification.application.privacy.Erasures;
import io.followthrough.qualification.application.privacy.Suppressions;
import io.followthrough.qualification.application.probability.Outcomes;
import io.followthrough.qualification.application.referral.ReferralLedger;
import io.followthrough.qualification.application.rulebook.Rescorings;
import io.followthrough.qualification.application.rulebook.Rulebook;
import io.followthrough.qualification.application.whatif.Trials;
import io.followthrough.qualification.domain.Prospect;
import java.time.Duration;

/** The stores as the service wires them, for tests without the service. */
public final class Stores {

    private final MongoAggregates<Prospect> prospects;
    private final Claims claims;
    private final MergeLedger merges;
    private final MongoDatabase database;
    private final ProspectDirectory directory;

    public Stores(MongoDatabase database) {
        var wiring = new PersistenceConfiguration();
        this.prospects = wiring.prospects(database, Changes.uncopied());
        this.database = database;
        this.claims = wiring.claims(database, Changes.uncopied());
        this.merges = wiring.mergeLedger(database, Changes.uncopied());
        this.directory = wiring.prospectDirectory(database, prospects);
    }

    public MongoAggregates<Prospect> prospects() {
        return prospects;
    }

    public DueProspects due(EventPublisher publisher) {
        return new MongoDueProspects(database.getCollection("prospects"), prospects, publisher, Duration.ZERO);
    }

    public MongoDatabase database() {
        return database;
    }

    public Proposals proposals() {
        return new PersistenceConfiguration().proposals(database, Changes.uncopied());
    }

    public ReferralLedger referrals() {
        return new PersistenceConfiguration().referralLedger(database, Changes.uncopied());
    }

    public ProposedLeads proposedLeads(EventPublisher publisher) {
        return new PersistenceConfiguration().proposedLeads(database, Changes.uncopied(), publisher);
    }

    public Suppressions suppressions() {
        return new PersistenceConfiguration().suppressions(database, Changes.uncopied());
    }

    public Erasures erasures() {
        return new PersistenceConfiguration().erasures(database, Changes.uncopied());
    }

    public Everybody everybody() {
        return new PersistenceConfiguration().everybody(database, prospects);
    }

    public Rulebook rulebook() {
        return new PersistenceConfiguration().rulebook(database, Changes.uncopied());
    }

    public Rescorings rescorings() {
        return new PersistenceConfiguration().rescorings(database);
    }

    public Trials trials() {
        return new PersistenceConfiguration().trials(database);
    }

    public Outcomes outcomes() {
        return new PersistenceConfiguration().outcomes(database);
    }

    public MergeLedger merges() {
        return merges;
    }

    public Claims claims() {
        return claims;
    }

    public ProspectDirectory directory() {
        return directory;
    }
}
