package io.followthrough.cadence.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.followthrough.cadence.application.AskForConfirmation;
import io.followthrough.cadence.application.Diaries;
import io.followthrough.cadence.application.FollowUps;
import io.followthrough.cadence.application.RulesSource;
import io.followthrough.cadence.domain.followup.Enrolment;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.cadence.domain.followup.Retelling;
import io.followthrough.cadence.domain.followup.TouchState;
import io.followthrough.cadence.domain.planning.Reservation;
import io.followthrough.cadence.domain.planning.Slot;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CadenceEvent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.ProspectEvent;
import io.followthrough.events.ProspectMerged;
import io.followthrough.events.ProspectUnmerged;
import io.followthrough.events.Topics;
import io.followthrough.kit.messaging.EventConsumers;
import io.followthrough.kit.messaging.PoisonEventException;
import io.followthrough.kit.messaging.RawRecord;
import io.followthrough.kit.rebuild.Memory;
import io.followthrough.kit.rebuild.StoreWatch;
import io.followthrough.kit.store.Aggregate;
import io.followthrough.kit.store.AggregateProcessor;
import io.followthrough.kit.store.Decision;
import io.followthrough.kit.store.Work;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this service knows of people, learnt again from what qualification decided, what people did and what was made of it. */
public final class FollowUpMemory implements Memory {

    /** All that a rebuild restores beside the people themselves. */
    public record Around(
            RulesSource rules,
            Diaries diaries,
            AskForConfirmation confirmation,
            Runnable definitions,
            InstantSource clock) {}

    public static final StoreWatch WATCH = new StoreWatch(
            "follow_ups", Topics.PROSPECTS_TOUCHES, "start this service anew and ./followthrough rebuild cadence");

    private static final Logger log = LoggerFactory.getLogger(FollowUpMemory.class);
    private static final int BATCH = 500;

    private final MongoDatabase store;
    private final MongoCollection<Document> people;
    private final FollowUps followUps;
    private final AggregateProcessor<FollowUp> processor;
    private final EventConsumers consumers;
    private final Around around;
    private long leftOut;

    /** @param processor over the same follow-ups; nothing is ever published by it here */
    public FollowUpMemory(
            MongoDatabase store,
            FollowUps followUps,
            AggregateProcessor<FollowUp> processor,
            EventConsumers consumers,
            Around around) {
        this.store = store;
        this.people = store.getCollection(WATCH.collection());
        this.followUps = followUps;
        this.processor = processor;
        this.consumers = consumers;
        this.around = around;
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.PROSPECTS_QUALIFICATION, Topics.PROSPECTS_ACTIVITY, Topics.PROSPECTS_TOUCHES);
    }

    @Override
    public void forget() {
        leftOut = 0;
        people.deleteMany(new Document());
        store.getCollection("rep_calendars").deleteMany(new Document());
        around.definitions().run();
    }

    @Override
    public void hear(List<RawRecord> records) {
        var rules = around.rules().rules();
        var remaining = new ArrayList<>(consumers.readable(records));
        while (!remaining.isEmpty()) {
            try {
                processor.write(remaining.stream()
                        .flatMap(event -> subjects(event)
                                .map(prospectId -> Work.<FollowUp>of(
                                        prospectId,
                                        event,
                                        state -> Decision.quietly(Retelling.hear(
                                                state,
                                                prospectId,
                                                event.data(),
                                                event.causationId(),
                                                rules,
                                                event.time())))))
                        .toList());
                return;
            } catch (PoisonEventException poison) {
                if (!remaining.removeIf(event -> event.id().equals(poison.eventId()))) {
                    throw poison;
                }
                leftOut++;
                log.warn("left out, for it is not understood any more: {}", poison.eventId(), poison);
            }
        }
    }

    private static Stream<String> subjects(EventEnvelope<?> event) {
        return switch (event.data()) {
            case ProspectMerged merged -> Stream.of(merged.prospectId(), merged.mergedProspectId());
            case ProspectUnmerged undone -> Stream.of(undone.prospectId(), undone.separatedFromProspectId());
            case ProspectEvent decision -> Stream.of(decision.prospectId());
            case ActivityRecorded activity -> Stream.ofNullable(activity.prospectId());
            case CadenceEvent told -> Stream.of(told.prospectId());
            default -> Stream.empty();
        };
    }

    @Override
    public Known heardAll(IntConsumer more) {
        var rules = around.rules().rules();
        var now = around.clock().instant();
        var promised = new HashMap<String, Map<String, Reservation>>();
        var known = 0L;
        var underWay = 0L;
        for (var ids = after(""); !ids.isEmpty(); ids = after(ids.getLast())) {
            processor.write(ids.stream()
                    .map(id -> new Work<FollowUp>(
                            id,
                            "rebuild-" + UUID.randomUUID(),
                            state -> Decision.quietly(Retelling.heardAll(Objects.requireNonNull(state), rules, now))))
                    .toList());
            var batch = followUps.load(ids).values().stream()
                    .map(Aggregate::state)
                    .filter(Objects::nonNull)
                    .toList();
            known += batch.size();
            batch.forEach(this::confirmation);
            for (var person : batch) {
                if (person.next().is(Kind.ENROLLED)) {
                    underWay++;
                    person.enrolment()
                            .ifPresent(enrolment -> promised.computeIfAbsent(enrolment.repId(), rep -> new HashMap<>())
                                    .put(enrolment.enrolmentId(), reservation(enrolment)));
                }
            }
        }
        promised.forEach(around.diaries()::restore);
        return new Known(known, underWay, leftOut);
    }

    /** Which of these people are known, as themselves or as gone. */
    public Set<String> known(Collection<String> prospectIds) {
        return people.find(new Document("_id", new Document("$in", List.copyOf(prospectIds))))
                .projection(new Document("_id", 1))
                .batchSize(1000)
                .map(document -> document.getString("_id"))
                .into(new HashSet<>());
    }

    private List<String> after(String id) {
        return people.find(new Document("_id", new Document("$gt", id)))
                .sort(new Document("_id", 1))
                .projection(new Document("_id", 1))
                .limit(BATCH)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    /** Who is to confirm an address was asked when that was first known. */
    private void confirmation(FollowUp person) {
        var profile = person.profile();
        var email = person.emailAddress();
        if (profile != null && profile.consent().email() == ConsentStatus.PENDING && email != null) {
            around.confirmation().wasAsked(person.prospectId(), email);
        }
    }

    private static Reservation reservation(Enrolment enrolment) {
        return new Reservation(
                enrolment.prospectId(),
                enrolment.startedAt(),
                enrolment.touches().stream()
                        .filter(touch -> touch.state() != TouchState.SKIPPED)
                        .map(touch -> new Slot(touch.step(), touch.plannedAt(), touch.minutes(), touch.channel()))
                        .toList());
    }
}
