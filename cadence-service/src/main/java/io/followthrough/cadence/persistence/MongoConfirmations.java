package io.followthrough.cadence.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import io.followthrough.cadence.application.Confirmation;
import io.followthrough.cadence.application.Confirmations;
import io.followthrough.events.DerivedIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * {@code {_id, prospectId, address, sent, notBefore, waitsForSender?, most?, askedAt?}}: one document per person and address, without the address itself. Once
 * nothing more may be sent, {@code notBefore} is gone, and the search for those that are due does not come across it.
 */
public final class MongoConfirmations implements Confirmations {

    private static final String MARK = "waitsForSender";

    private final MongoCollection<Document> collection;

    public MongoConfirmations(MongoCollection<Document> collection) {
        this.collection = collection;
        // Serves the search for those that are due.
        collection.createIndex(Indexes.ascending("notBefore"), new IndexOptions().sparse(true));
        // Serves erasing people.
        collection.createIndex(Indexes.ascending("prospectId"));
    }

    @Override
    public void add(Confirmation confirmation) {
        collection.updateOne(
                eq("_id", id(confirmation)),
                combine(
                        setOnInsert("prospectId", confirmation.prospectId()),
                        setOnInsert("address", confirmation.address()),
                        setOnInsert("sent", confirmation.sent()),
                        setOnInsert("notBefore", Date.from(confirmation.notBefore()))),
                new UpdateOptions().upsert(true));
    }

    @Override
    public Optional<Confirmation> find(String prospectId, String address) {
        return Optional.ofNullable(
                        collection.find(eq("_id", id(prospectId, address))).first())
                .map(MongoConfirmations::read);
    }

    @Override
    public List<Confirmation> due(Instant now, int most) {
        return collection
                .find(lte("notBefore", Date.from(now)))
                .sort(Indexes.ascending("notBefore"))
                .limit(most)
                .map(MongoConfirmations::read)
                .into(new ArrayList<>());
    }

    @Override
    public boolean change(Confirmation from, Confirmation to) {
        return collection
                        .updateOne(
                                asItIs(from),
                                combine(
                                        set("sent", to.sent()),
                                        set("most", to.most()),
                                        set("askedAt", date(to.askedAt())),
                                        to.waitsForSender() ? set(MARK, true) : unset(MARK),
                                        to.isOver() ? unset("notBefore") : set("notBefore", Date.from(to.notBefore()))))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void senderMaySend(Instant now) {
        collection.updateMany(and(gt("notBefore", Date.from(now)), eq(MARK, true)), set("notBefore", Date.from(now)));
    }

    @Override
    public void askedAs(String merged, String survivor) {
        collection.find(eq("prospectId", merged)).forEach(document -> {
            var asked = new ArrayList<Bson>();
            List.of("address", "sent", "notBefore", MARK, "most", "askedAt").stream()
                    .filter(document::containsKey)
                    .forEach(field -> asked.add(setOnInsert(field, document.get(field))));
            asked.add(setOnInsert("prospectId", survivor));
            collection.updateOne(
                    eq("_id", id(survivor, document.getString("address"))),
                    combine(asked),
                    new UpdateOptions().upsert(true));
        });
    }

    @Override
    public void forget(String prospectId) {
        collection.deleteMany(eq("prospectId", prospectId));
    }

    private static Bson asItIs(Confirmation confirmation) {
        return and(
                eq("_id", id(confirmation)),
                eq("sent", confirmation.sent()),
                eq("notBefore", confirmation.isOver() ? null : Date.from(confirmation.notBefore())));
    }

    private static String id(Confirmation confirmation) {
        return id(confirmation.prospectId(), confirmation.address());
    }

    private static String id(String prospectId, String address) {
        return DerivedIds.of("confirmation", prospectId, address);
    }

    private static @Nullable Date date(@Nullable Instant at) {
        return at == null ? null : Date.from(at);
    }

    private static Confirmation read(Document document) {
        var notBefore = document.getDate("notBefore");
        var askedAt = document.getDate("askedAt");
        return new Confirmation(
                document.getString("prospectId"),
                document.getString("address"),
                document.getInteger("sent"),
                notBefore == null ? Instant.EPOCH : notBefore.toInstant(),
                document.getBoolean(MARK, false),
                document.getInteger("most", Confirmation.MOST),
                askedAt == null ? null : askedAt.toInstant());
    }
}
