package io.followthrough.cadence.persistence;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import io.followthrough.cadence.application.FollowUps;
import io.followthrough.cadence.domain.followup.Agenda;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.store.Aggregate;
import io.followthrough.kit.store.MongoAggregates;
import io.followthrough.kit.store.Outboxes;
import io.followthrough.kit.store.Publications;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One document per person. Every query below names the index that answers it. */
public final class MongoFollowUps implements FollowUps {

    private static final String MAIL_AT = "mailAt";
    private static final String WORK_AT = "workAt";
    private static final String WAITING_FOR = "waitingFor";
    private static final String SCORE = "score";
    private static final String TASK_REP = "taskRep";
    private static final String TASK_AT = "taskAt";
    private static final String LIVENESS = "liveness";
    private static final String EMAIL = "email";
    private static final String IN_HAND = "inHand";
    private static final String UNCONFIRMED = "unconfirmed";
    private static final String READER = "reader";
    private static final String READ_SINCE = "readSince";
    private static final String ANSWERER = "answerer";
    private static final String ANSWER_SINCE = "answerSince";
    private static final String CALLER = "caller";
    private static final String CALL_AT = "callAt";
    private static final String CARRIER = "carrier";
    private static final String ANYBODY = "";
    private static final String HAS_ACTION = "HAS_ACTION";
    private static final String HAS_NONE = "HAS_NONE";

    private final MongoCollection<Document> collection;
    private final MongoAggregates<FollowUp> aggregates;
    private final Outboxes<FollowUp> outboxes;
    private final Runnable saved;

    /** @param patience how long a task stays on the list, see {@link Agenda} */
    public MongoFollowUps(MongoCollection<Document> collection, EventPublisher publisher, Duration patience) {
        this(collection, publisher, patience, Outboxes.BEING_PUBLISHED);
    }

    /** @param grace what is younger is left to whoever is publishing it, see {@link Outboxes} */
    public MongoFollowUps(
            MongoCollection<Document> collection, EventPublisher publisher, Duration patience, Duration grace) {
        this(collection, publisher, patience, grace, () -> {});
    }

    /** @param saved told after each write, for something may be due now */
    public MongoFollowUps(
            MongoCollection<Document> collection,
            EventPublisher publisher,
            Duration patience,
            Duration grace,
            Runnable saved) {
        this.collection = collection;
        this.saved = saved;
        this.aggregates =
                new MongoAggregates<>(collection, FollowUp.class, followUp -> indexedFields(followUp, patience));
        this.outboxes = new Outboxes<>(collection, aggregates, publisher, grace);
        index("mail-due", new Document(MAIL_AT, 1));
        index("work-due", new Document(WORK_AT, 1));
        index("waitlist-best-first", new Document(WAITING_FOR, 1).append(SCORE, -1));
        index("tasks-of-a-rep", new Document(TASK_REP, 1).append(TASK_AT, 1));
        index("messages-to-read", new Document(READER, 1).append(READ_SINCE, 1));
        index("messages-to-answer", new Document(ANSWERER, 1).append(ANSWER_SINCE, 1));
        index("calls-to-rearrange", new Document(CALLER, 1).append(CALL_AT, 1));
        index("enrolments-of-a-rep", new Document(CARRIER, 1));
        index("people-by-address", new Document(EMAIL, 1));
        index("people-without-next-action", new Document(LIVENESS, 1));
        index("mail-in-hand", new Document(IN_HAND, 1));
        index("mail-unconfirmed", new Document(UNCONFIRMED, 1));
    }

    private void index(String serves, Document keys) {
        collection.createIndex(keys, new IndexOptions().sparse(true).name(serves));
    }

    private static Document indexedFields(FollowUp followUp, Duration patience) {
        var fields = new Document();
        var agenda = Agenda.of(followUp, patience);
        put(fields, MAIL_AT, agenda.mailAt());
        put(fields, WORK_AT, agenda.workAt());
        var waiting = followUp.next().waiting();
        if (followUp.next().is(Kind.WAITING) && waiting != null) {
            var profile = followUp.profile();
            var score = profile == null ? 0 : profile.expected().doubleValue();
            fields.append(WAITING_FOR, waiting.cadence().id()).append(SCORE, score);
        }
        if (agenda.taskAt() != null) {
            followUp.enrolment().ifPresent(enrolment -> fields.append(TASK_REP, enrolment.repId()));
            put(fields, TASK_AT, agenda.taskAt());
        }
        followUp.toRead().ifPresent(message -> {
            fields.append(READER, Objects.requireNonNullElse(followUp.reader(), ANYBODY));
            put(fields, READ_SINCE, message.said().at());
        });
        followUp.toAnswer().stream().findFirst().ifPresent(message -> {
            fields.append(ANSWERER, Objects.requireNonNullElse(followUp.reader(), ANYBODY));
            put(fields, ANSWER_SINCE, message.at());
        });
        followUp.callToRearrange().ifPresent(call -> {
            fields.append(CALLER, followUp.reader());
            put(fields, CALL_AT, call.plannedAt());
        });
        followUp.enrolment().ifPresent(enrolment -> fields.append(CARRIER, enrolment.repId()));
        Map.of(IN_HAND, followUp.hasMailInHand(), UNCONFIRMED, followUp.hasMailInDoubt())
                .forEach((name, holds) -> {
                    if (holds) {
                        fields.append(name, true);
                    }
                });
        var addresses = followUp.emailAddresses();
        if (!addresses.isEmpty()) {
            fields.append(EMAIL, addresses.size() == 1 ? addresses.getFirst() : addresses);
        }
        if (followUp.needsNextAction()) {
            var hasAction =
                    fields.containsKey(MAIL_AT) || fields.containsKey(WORK_AT) || fields.containsKey(WAITING_FOR);
            fields.append(LIVENESS, hasAction ? HAS_ACTION : HAS_NONE);
        }
        return fields;
    }

    private static void put(Document fields, String name, @Nullable Instant at) {
        if (at != null) {
            fields.append(name, Date.from(at));
        }
    }

    @Override
    public Map<String, Aggregate<FollowUp>> load(Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : aggregates.load(ids);
    }

    @Override
    public Set<String> save(Collection<Aggregate<FollowUp>> changed) {
        var lost = aggregates.save(changed);
        saved.run();
        return lost;
    }

    @Override
    public Set<String> published(Collection<Aggregate<FollowUp>> published) {
        return aggregates.published(published);
    }

    @Override
    public Publications publications() {
        return aggregates.publications();
    }

    @Override
    public Optional<FollowUp> find(String prospectId) {
        return Optional.ofNullable(load(List.of(prospectId)).get(prospectId)).map(Aggregate::state);
    }

    @Override
    public List<FollowUp> othersAt(Set<String> addresses, Set<String> exceptProspectIds, int most) {
        return people(
                new Document(EMAIL, new Document("$in", List.copyOf(addresses)))
                        .append("_id", new Document("$nin", List.copyOf(exceptProspectIds))),
                new Document(),
                most);
    }

    @Override
    public List<String> after(String prospectId, int most) {
        return ids(new Document("_id", new Document("$gt", prospectId)), new Document("_id", 1), most);
    }

    @Override
    public List<String> withMailDue(Instant now, int most) {
        return ids(new Document(MAIL_AT, new Document("$lte", Date.from(now))), new Document(MAIL_AT, 1), most);
    }

    @Override
    public List<String> withWorkDue(Instant now, int most) {
        return ids(new Document(WORK_AT, new Document("$lte", Date.from(now))), new Document(WORK_AT, 1), most);
    }

    @Override
    public List<FollowUp> waitingFor(String cadenceId, int from, int most) {
        var waiting = collection.find(new Document(WAITING_FOR, cadenceId)).sort(new Document(SCORE, -1));
        return read(waiting.skip(from).limit(most));
    }

    @Override
    public long countWaiting() {
        return collection.countDocuments(new Document(WAITING_FOR, new Document("$gt", "")));
    }

    @Override
    public List<FollowUp> withTasksOf(String repId, Instant before, int most) {
        return people(
                new Document(TASK_REP, repId).append(TASK_AT, new Document("$lt", Date.from(before))),
                new Document(TASK_AT, 1),
                most);
    }

    @Override
    public List<FollowUp> withMessageToRead(@Nullable String repId, int most) {
        return people(new Document(READER, oneOf(repId)), new Document(READ_SINCE, 1), most);
    }

    @Override
    public List<FollowUp> withMessageToAnswer(@Nullable String repId, int most) {
        return people(new Document(ANSWERER, oneOf(repId)), new Document(ANSWER_SINCE, 1), most);
    }

    @Override
    public List<FollowUp> withCallToRearrange(@Nullable String repId, int most) {
        return people(new Document(CALLER, oneOf(repId)), new Document(CALL_AT, 1), most);
    }

    private static Document oneOf(@Nullable String repId) {
        return repId == null ? new Document("$gte", ANYBODY) : new Document("$in", List.of(repId, ANYBODY));
    }

    @Override
    public List<String> carriedBy(String repId, int most) {
        return ids(new Document(CARRIER, repId), new Document("_id", 1), most);
    }

    @Override
    public long countAlive() {
        return collection.countDocuments(new Document(LIVENESS, HAS_ACTION)) + countWithoutNextAction();
    }

    @Override
    public long countWithoutNextAction() {
        return collection.countDocuments(new Document(LIVENESS, HAS_NONE));
    }

    @Override
    public List<String> examplesWithoutNextAction(int most) {
        return ids(new Document(LIVENESS, HAS_NONE), new Document(), most);
    }

    @Override
    public Set<String> unreadable(Collection<String> ids) {
        return aggregates.unreadable(ids);
    }

    @Override
    public long countInHand() {
        return collection.countDocuments(new Document(IN_HAND, true));
    }

    @Override
    public long countUnconfirmed() {
        return collection.countDocuments(new Document(UNCONFIRMED, true));
    }

    @Override
    public int publishLeftovers() {
        return outboxes.publishLeftovers();
    }

    private List<String> ids(Document filter, Document order, int most) {
        return collection
                .find(MongoAggregates.readable(filter))
                .sort(order)
                .limit(most)
                .batchSize(most)
                .projection(new Document("_id", 1))
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    private List<FollowUp> people(Document filter, Document order, int most) {
        return read(collection.find(filter).sort(order).limit(most).batchSize(most));
    }

    private List<FollowUp> read(FindIterable<Document> found) {
        return found.map(aggregates::read).into(new ArrayList<>()).stream()
                .flatMap(Optional::stream)
                .map(Aggregate::state)
                .filter(Objects::nonNull)
                .toList();
    }
}
