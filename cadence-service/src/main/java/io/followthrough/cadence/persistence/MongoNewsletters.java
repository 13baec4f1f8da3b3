package io.followthrough.cadence.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import io.followthrough.cadence.application.Newsletters;
import io.followthrough.cadence.domain.newsletter.Delivery;
import io.followthrough.cadence.domain.newsletter.Delivery.State;
import io.followthrough.cadence.domain.newsletter.Issue;
import io.followthrough.cadence.domain.newsletter.Reaction;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.EventJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Issues as {@code {_id, number, state, collected, issue}}, the whole as text; deliveries as one document per issue and address,
 * {@code {_id, issue, number, prospectId, address, state, version, until, reason}} with the first time of each reaction.
 */
public final class MongoNewsletters implements Newsletters {

    private final MongoCollection<Document> issues;
    private final MongoCollection<Document> deliveries;

    public MongoNewsletters(MongoCollection<Document> issues, MongoCollection<Document> deliveries) {
        this.issues = issues;
        this.deliveries = deliveries;
        // Keeps two issues from having one number.
        issues.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
        // Serves the search for those that are due or in doubt, and counting.
        deliveries.createIndex(Indexes.ascending("state", "until"));
        deliveries.createIndex(Indexes.ascending("issue", "state"));
        // Serves reactions and erasing people.
        deliveries.createIndex(Indexes.ascending("prospectId", "number"));
    }

    @Override
    public boolean add(Issue issue) {
        try {
            issues.insertOne(document(issue));
            return true;
        } catch (MongoWriteException taken) {
            if (taken.getError().getCategory() == com.mongodb.ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw taken;
        }
    }

    @Override
    public Optional<Issue> find(String id) {
        return Optional.ofNullable(issues.find(eq("_id", id)).first()).map(MongoNewsletters::issue);
    }

    @Override
    public List<Issue> all() {
        return issues.find()
                .sort(Indexes.descending("number"))
                .map(MongoNewsletters::issue)
                .into(new ArrayList<>());
    }

    @Override
    public List<Issue> toCollect() {
        return issues.find(and(eq("state", Issue.State.SENDING.name()), eq("collected", false)))
                .map(MongoNewsletters::issue)
                .into(new ArrayList<>());
    }

    @Override
    public boolean change(Issue from, Issue to) {
        return issues.replaceOne(and(eq("_id", from.id()), eq("issue", text(from))), document(to), new ReplaceOptions())
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void add(List<Delivery> added) {
        if (!added.isEmpty()) {
            deliveries.bulkWrite(added.stream()
                    .map(delivery -> new UpdateOneModel<Document>(
                            eq("_id", id(delivery)), fresh(delivery), new UpdateOptions().upsert(true)))
                    .toList());
        }
    }

    private static Bson fresh(Delivery delivery) {
        return combine(
                setOnInsert("issue", delivery.issue()),
                setOnInsert("number", delivery.number()),
                setOnInsert("prospectId", delivery.prospectId()),
                setOnInsert("address", delivery.address()),
                setOnInsert("state", delivery.state().name()),
                setOnInsert("version", delivery.version()),
                setOnInsert("until", Date.from(delivery.until())));
    }

    @Override
    public List<Delivery> due(Instant now, int most) {
        return in(State.WAITING, now, most);
    }

    @Override
    public List<Delivery> inDoubt(Instant now, int most) {
        return in(State.SENDING, now, most);
    }

    private List<Delivery> in(State state, Instant until, int most) {
        return deliveries
                .find(and(eq("state", state.name()), lte("until", Date.from(until))))
                .sort(Indexes.ascending("state", "until"))
                .limit(most)
                .map(MongoNewsletters::delivery)
                .into(new ArrayList<>());
    }

    @Override
    public boolean change(Delivery from, Delivery to) {
        return deliveries
                        .updateOne(
                                and(eq("_id", id(from)), eq("version", from.version())),
                                combine(
                                        set("state", to.state().name()),
                                        set("version", to.version()),
                                        set("until", Date.from(to.until())),
                                        to.reason() == null ? unset("reason") : set("reason", to.reason())))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void senderMaySend(Instant now) {
        deliveries.updateMany(
                and(
                        eq("state", State.WAITING.name()),
                        gt("until", Date.from(now)),
                        Filters.regex("reason", "^" + FOR_SENDER)),
                combine(set("until", Date.from(now)), inc("version", 1)));
    }

    @Override
    public void react(String prospectId, int number, Reaction reaction) {
        deliveries.updateMany(
                and(eq("prospectId", prospectId), eq("number", number)), set("did." + name(reaction), true));
    }

    @Override
    public Map<State, Long> states(String issue) {
        var counts = new EnumMap<State, Long>(State.class);
        Stream.of(State.values())
                .forEach(state -> counts.put(
                        state, deliveries.countDocuments(and(eq("issue", issue), eq("state", state.name())))));
        return counts;
    }

    @Override
    public Map<Reaction, Long> reactions(String issue) {
        var counts = new EnumMap<Reaction, Long>(Reaction.class);
        Stream.of(Reaction.values())
                .forEach(reaction -> counts.put(
                        reaction,
                        deliveries.countDocuments(and(eq("issue", issue), eq("did." + name(reaction), true)))));
        return counts;
    }

    @Override
    public void forget(String prospectId) {
        deliveries.deleteMany(and(eq("prospectId", prospectId), eq("state", State.WAITING.name())));
        deliveries.updateMany(
                Filters.eq("prospectId", prospectId), combine(unset("prospectId"), unset("address"), unset("reason")));
    }

    private static String name(Reaction reaction) {
        return reaction.name().toLowerCase(Locale.ROOT);
    }

    private static String id(Delivery delivery) {
        return DerivedIds.of("newsletter", delivery.issue(), delivery.address());
    }

    private static Document document(Issue issue) {
        return new Document("_id", issue.id())
                .append("number", issue.number())
                .append("state", issue.state().name())
                .append("collected", issue.collected())
                .append("issue", text(issue));
    }

    private static String text(Issue issue) {
        return EventJson.MAPPER.writeValueAsString(issue);
    }

    private static Issue issue(Document document) {
        return EventJson.MAPPER.readValue(document.getString("issue"), Issue.class);
    }

    private static Delivery delivery(Document document) {
        return new Delivery(
                document.getString("issue"),
                document.getInteger("number"),
                String.valueOf(document.getString("prospectId")),
                String.valueOf(document.getString("address")),
                State.valueOf(document.getString("state")),
                document.getInteger("version"),
                document.getDate("until").toInstant(),
                document.getString("reason"));
    }
}
