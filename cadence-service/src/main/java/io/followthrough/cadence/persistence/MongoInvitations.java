package io.followthrough.cadence.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import io.followthrough.cadence.application.Invitation;
import io.followthrough.cadence.application.Invitation.CalendarEntry;
import io.followthrough.cadence.application.Invitation.CalendarReply;
import io.followthrough.cadence.application.Invitation.Holder;
import io.followthrough.cadence.application.Invitation.State;
import io.followthrough.cadence.application.Invitations;
import io.followthrough.cadence.domain.followup.Meeting;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.cadence.domain.listening.CalendarAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * {@code {_id: touch, at, minutes, place, bookedAt, sequence, cancelled, told, state, reason, notBefore, sentTo, repId, entry, before,
 * signedBy, uid, organizer, uidBefore, organizerBefore, answer: {reaction, sequence, at, proposed}, toldLast: {at, minutes, place}}}; what takes
 * an old entry out of a calendar has {@code _id: touch~entry} and {@code recalls}. What comes back from calendars is written beside all else, by nobody who changes a meeting.
 */
public final class MongoInvitations implements Invitations {

    private static final String SEQUENCE = "sequence";
    private static final String RECALL = "~";

    private final MongoCollection<Document> collection;

    public MongoInvitations(MongoCollection<Document> collection) {
        this.collection = collection;
        // Serves the search for those that wait.
        collection.createIndex(Indexes.ascending("state", "notBefore"));
    }

    @Override
    public void add(Invitation invitation) {
        collection.updateOne(
                eq("_id", id(invitation)),
                new Document("$setOnInsert", fields(invitation, invitation.bookedAt())),
                new UpdateOptions().upsert(true));
    }

    @Override
    public Optional<Invitation> find(TouchId touch) {
        return Optional.ofNullable(collection.find(eq("_id", touch.toString())).first())
                .map(MongoInvitations::read);
    }

    @Override
    public void forget(String prospectId) {
        collection.deleteMany(regex("_id", "^" + Pattern.quote(prospectId) + "\\.e\\d+s\\da\\d+(~\\d+)?$"));
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
    public boolean replace(Invitation seen, Invitation next, Instant notBefore) {
        var asSeen = and(
                eq("_id", id(seen)),
                revision(seen.sequence()),
                eq("state", seen.state().name()));
        return collection
                        .updateOne(asSeen, new Document("$set", fields(next, notBefore)))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void answered(TouchId touch, String uid, CalendarReply reply) {
        collection.updateOne(
                and(eq("_id", touch.toString()), or(eq("uid", uid), eq("uid", null))),
                set(
                        "answer",
                        new Document("reaction", reply.reaction().name())
                                .append(SEQUENCE, reply.sequence())
                                .append("at", Date.from(reply.at()))
                                .append("proposed", reply.proposed() == null ? null : Date.from(reply.proposed()))));
    }

    @Override
    public void senderMaySend(Instant now) {
        collection.updateMany(
                and(
                        eq("state", State.WAITING.name()),
                        gt("notBefore", Date.from(now)),
                        regex("reason", "^" + FOR_SENDER)),
                set("notBefore", Date.from(now)));
    }

    /** Those of before meetings could be moved have none. */
    private static Bson revision(int sequence) {
        return sequence == 0 ? or(eq(SEQUENCE, 0), exists(SEQUENCE, false)) : eq(SEQUENCE, sequence);
    }

    private static Document fields(Invitation invitation, Instant notBefore) {
        var meeting = invitation.meeting();
        var holder = invitation.holder();
        var entry = invitation.inCalendar();
        var before = holder == null ? null : holder.entryBefore();
        return written(meeting)
                .append("bookedAt", Date.from(invitation.bookedAt()))
                .append(SEQUENCE, invitation.sequence())
                .append("cancelled", invitation.cancelled())
                .append("told", invitation.told())
                .append("state", invitation.state().name())
                .append("reason", invitation.reason())
                .append("notBefore", Date.from(notBefore))
                .append("sentTo", invitation.sentTo())
                .append("repId", holder == null ? null : holder.repId())
                .append("entry", invitation.entry())
                .append("before", holder == null ? null : holder.before())
                .append("signedBy", holder == null ? null : holder.signedBy())
                .append("recalls", invitation.isRecall())
                .append("uid", entry == null ? null : entry.uid())
                .append("organizer", entry == null ? null : entry.organizer())
                .append("uidBefore", before == null ? null : before.uid())
                .append("organizerBefore", before == null ? null : before.organizer())
                .append("toldLast", invitation.toldLast() == null ? null : written(invitation.toldLast()));
    }

    private static Document written(Meeting meeting) {
        return new Document("at", Date.from(meeting.at()))
                .append("minutes", meeting.minutes())
                .append("place", meeting.place());
    }

    private static Meeting meeting(Document document) {
        return new Meeting(
                document.getDate("at").toInstant(), document.getInteger("minutes"), document.getString("place"));
    }

    private static String id(Invitation invitation) {
        return invitation.touch() + (invitation.isRecall() ? RECALL + invitation.entry() : "");
    }

    private static TouchId touch(String id) {
        return TouchId.parse(id.replaceFirst(RECALL + "\\d+$", "")).orElseThrow();
    }

    /** Of before meetings could change hands there is none. */
    private static @Nullable Holder holder(Document document) {
        var repId = document.getString("repId");
        return repId == null
                ? null
                : new Holder(
                        repId,
                        document.getInteger("entry", 0),
                        document.getString("before"),
                        document.getString("signedBy"),
                        document.getBoolean("recalls", false),
                        entry(document, "uidBefore", "organizerBefore"));
    }

    /** Of what was told before it was kept there is none. */
    private static @Nullable CalendarEntry entry(Document document, String uid, String organizer) {
        return document.getString(uid) == null
                ? null
                : new CalendarEntry(document.getString(uid), document.getString(organizer));
    }

    private static @Nullable CalendarReply answer(@Nullable Document answer) {
        return answer == null
                ? null
                : new CalendarReply(
                        CalendarAnswer.Reaction.valueOf(answer.getString("reaction")),
                        answer.getInteger(SEQUENCE, 0),
                        answer.getDate("at").toInstant(),
                        answer.getDate("proposed") == null
                                ? null
                                : answer.getDate("proposed").toInstant());
    }

    private static Invitation read(Document document) {
        var toldLast = document.get("toldLast", Document.class);
        return new Invitation(
                touch(document.getString("_id")),
                meeting(document),
                document.getDate("bookedAt").toInstant(),
                document.getInteger(SEQUENCE, 0),
                document.getBoolean("cancelled", false),
                document.getBoolean("told", false),
                State.valueOf(document.getString("state")),
                document.getString("reason"),
                document.getString("sentTo"),
                holder(document),
                entry(document, "uid", "organizer"),
                answer(document.get("answer", Document.class)),
                toldLast == null ? null : meeting(toldLast));
    }
}
