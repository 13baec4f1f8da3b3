package io.followthrough.cadence.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import io.followthrough.cadence.application.Invitation;
import io.followthrough.cadence.application.Invitation.State;
import io.followthrough.cadence.application.Invitations;
import io.followthrough.cadence.domain.followup.Meeting;
import io.followthrough.cadence.domain.followup.TouchId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** {@code {_id: touch, at, minutes, place, bookedAt, state, reason, notBefore}}. */
public final class MongoInvitations implements Invitations {

    private final MongoCollection<Document> collection;

    public MongoInvitations(MongoCollection<Document> collection) {
        this.collection = collection;
        // Serves the search for those that wait.
        collection.createIndex(Indexes.ascending("state", "notBefore"));
    }

    @Override
    public void add(Invitation invitation) {
        var meeting = invitation.meeting();
        collection.updateOne(
                eq("_id", invitation.touch().toString()),
                combine(
                        setOnInsert("at", Date.from(meeting.at())),
                        setOnInsert("minutes", meeting.minutes()),
                        setOnInsert("place", meeting.place()),
                        setOnInsert("bookedAt", Date.from(invitation.bookedAt())),
                        setOnInsert("state", invitation.state().name()),
                        setOnInsert("notBefore", Date.from(invitation.bookedAt()))),
                new UpdateOptions().upsert(true));
    }

    @Override
    public Optional<Invitation> find(TouchId touch) {
        return Optional.ofNullable(collection.find(eq("_id", touch.toString())).first())
                .map(MongoInvitations::read);
    }

    @Override
    public List<Invitation> waiting(Instant now, int most) {
        return collection
                .find(and(eq("state", State.WAITING.name()), lte("notBefore", Date.from(now))))
                .sort(Indexes.ascending("notBefore"))
                .limit(most)
                .map(MongoInvitations::read)
                .into(new ArrayList<>());
    }

    @Override
    public boolean move(TouchId touch, State from, State to, @Nullable String reason, Instant notBefore) {
        return collection
                        .updateOne(
                                and(eq("_id", touch.toString()), eq("state", from.name())),
                                combine(
                                        set("state", to.name()),
                                        set("reason", reason),
                                        set("notBefore", Date.from(notBefore))))
                        .getMatchedCount()
                == 1;
    }

    private static Invitation read(Document document) {
        return new Invitation(
                TouchId.parse(document.getString("_id")).orElseThrow(),
                new Meeting(
                        document.getDate("at").toInstant(),
                        document.getInteger("minutes"),
                        document.getString("place")),
                document.getDate("bookedAt").toInstant(),
                State.valueOf(document.getString("state")),
                document.getString("reason"));
    }
}
