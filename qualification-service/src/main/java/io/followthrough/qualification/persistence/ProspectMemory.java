package io.followthrough.qualification.persistence;

import com.mongodb.client.MongoCollection;
import io.followthrough.events.Topics;
import io.followthrough.kit.messaging.EventConsumers;
import io.followthrough.kit.messaging.RawRecord;
import io.followthrough.kit.rebuild.CopiedStore;
import io.followthrough.kit.rebuild.Memory;
import io.followthrough.kit.rebuild.TopicHistory;
import io.followthrough.qualification.application.QualifyProspects;
import io.followthrough.qualification.application.naming.ProposeLeads;
import io.followthrough.qualification.application.referral.KeepReferrals;
import io.followthrough.qualification.application.rulebook.RulesInForce;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntConsumer;
import org.bson.Document;

/**
 * What this service knows of people, from copies of its documents. What came in shortly before the store was lost may not have
 * been copied: it is heard again, and told under the same ids as the first time.
 */
final class ProspectMemory implements Memory {

    /** Of what came in that long before the newest copy, all was copied. */
    private static final Duration SURELY_COPIED = Duration.ofMinutes(10);

    private static final Document LISTED = new Document(ProspectFields.RANK, new Document("$gt", ""));

    /** Hears again what came in last. */
    record Recent(
            TopicHistory history,
            EventConsumers consumers,
            QualifyProspects qualify,
            KeepReferrals keepReferrals,
            ProposeLeads proposeLeads) {

        void hear(Instant since, IntConsumer more) {
            history.readSince(since, List.of(Topics.LEADS_CAPTURED, Topics.ACTIVITIES_CAPTURED), records -> {
                var events =
                        consumers.readable(records.stream().map(RawRecord::of).toList());
                qualify.handle(events);
                keepReferrals.handle(events);
                proposeLeads.handle(events);
                more.accept(records.size());
            });
        }
    }

    private final CopiedStore copied;
    private final Recent recent;
    private final RulesInForce rules;
    private final MongoCollection<Document> prospects;

    ProspectMemory(CopiedStore copied, Recent recent, RulesInForce rules, MongoCollection<Document> prospects) {
        this.copied = copied;
        this.recent = recent;
        this.rules = rules;
        this.prospects = prospects;
    }

    @Override
    public List<String> topics() {
        return List.of(copied.topic());
    }

    @Override
    public void forget() {
        copied.forget();
    }

    @Override
    public void hear(List<RawRecord> records) {
        copied.learn(records);
    }

    @Override
    public Known heardAll(IntConsumer more) {
        copied.learnt();
        rules.refresh();
        var newest = copied.newest();
        recent.hear(newest.equals(Instant.EPOCH) ? newest : newest.minus(SURELY_COPIED), more);
        return new Known(
                prospects.countDocuments(LISTED),
                prospects.countDocuments(
                        new Document(ProspectFields.DUE_AT, new Document("$gt", new java.util.Date(0)))),
                copied.leftOut());
    }
}
