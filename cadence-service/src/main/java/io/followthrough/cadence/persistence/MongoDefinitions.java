package io.followthrough.cadence.persistence;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import io.followthrough.cadence.application.Definitions;
import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.definition.ContactWindow;
import io.followthrough.cadence.domain.definition.Library;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.definition.Template;
import io.followthrough.events.EventJson;
import io.followthrough.events.Topics;
import io.followthrough.kit.messaging.EnvironmentDownException;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.rebuild.TopicHistory;
import io.followthrough.kit.time.Alarm;
import io.followthrough.kit.web.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Every version of every definition, one document each: {@code {_id: "cadence/new-web-lead/3", kind, id, version, body, shipped}}.
 * All of them are kept in memory; they are few, and looked at for each person.
 */
public final class MongoDefinitions implements Definitions {

    private static final int DUPLICATE_KEY = 11000;
    private static final int MOST_ROUNDS = 20;
    private static final String TOLD = "told";
    private static final String SHIPPED = "shipped";
    private static final int TOLD_AT_ONCE = 200;

    private final MongoCollection<Document> collection;
    private final Alarm untold = new Alarm();
    private volatile Library library;

    public MongoDefinitions(MongoCollection<Document> collection) {
        this.collection = collection;
        this.library = read();
    }

    @Override
    public Library library() {
        return library;
    }

    @Override
    public synchronized void refresh() {
        library = read();
    }

    /** Rings when this instance has stored something that is to be told. */
    public Alarm untold() {
        return untold;
    }

    /**
     * Tells others, and whoever loses a store, what they do not know yet.
     *
     * @return how many definitions were told
     */
    public int tell(EventPublisher publisher) {
        var untold =
                collection.find(new Document(TOLD, null)).limit(TOLD_AT_ONCE).into(new ArrayList<>());
        if (!untold.isEmpty()) {
            publisher.publishRaw(untold.stream().map(DefinitionRecords::of).toList());
            var ids = untold.stream().map(document -> document.getString("_id")).toList();
            collection.updateMany(
                    new Document("_id", new Document("$in", ids)), new Document("$set", new Document(TOLD, true)));
        }
        return untold.size();
    }

    /** Takes over what was told of definitions; it holds over what is stored under the same version. */
    public void learn(TopicHistory history) {
        history.read(
                List.of(Topics.CADENCE_DEFINITIONS),
                records -> records.forEach(record -> {
                    var told = DefinitionRecords.read(record).append(TOLD, true);
                    collection.replaceOne(
                            new Document("_id", told.get("_id")), told, new ReplaceOptions().upsert(true));
                }));
        refresh();
    }

    private synchronized void remember(Object stored) {
        var known = library;
        library = Library.of(
                with(known.cadences().values(), stored, Cadence.class),
                with(known.windows().all(), stored, ContactWindow.class),
                with(known.templates().values(), stored, Template.class),
                with(known.reps().values(), stored, Rep.class));
    }

    private static <T> List<T> with(Collection<T> known, Object more, Class<T> type) {
        return Stream.concat(
                        known.stream(), Stream.of(more).filter(type::isInstance).map(type::cast))
                .toList();
    }

    private Library read() {
        var cadences = new ArrayList<Cadence>();
        var windows = new ArrayList<ContactWindow>();
        var templates = new ArrayList<Template>();
        var reps = new ArrayList<Rep>();
        collection.find().batchSize(1000).forEach(document -> {
            var body = document.getString("body");
            switch (document.getString("kind")) {
                case "cadence" -> cadences.add(EventJson.MAPPER.readValue(body, Cadence.class));
                case "window" -> windows.add(EventJson.MAPPER.readValue(body, ContactWindow.class));
                case "template" -> templates.add(EventJson.MAPPER.readValue(body, Template.class));
                case "rep" -> reps.add(EventJson.MAPPER.readValue(body, Rep.class));
                default -> throw new IllegalStateException("unknown kind of definition: " + document.get("_id"));
            }
        });
        return Library.of(cadences, windows, templates, reps);
    }

    @Override
    public Cadence put(Cadence cadence) {
        var newest = library.newestCadence(cadence.id()).orElse(null);
        return put(
                "cadence", cadence.id(), newest, newest == null ? 0 : newest.version(), cadence, Cadence::withVersion);
    }

    @Override
    public ContactWindow put(ContactWindow window) {
        var newest = library.windows().newest(window.id()).orElse(null);
        return put(
                "window",
                window.id(),
                newest,
                newest == null ? 0 : newest.version(),
                window,
                ContactWindow::withVersion);
    }

    @Override
    public Template put(Template template) {
        var newest = library.templates().get(template.id());
        return put(
                "template",
                template.id(),
                newest,
                newest == null ? 0 : newest.version(),
                template,
                Template::withVersion);
    }

    @Override
    public Rep put(Rep rep) {
        var newest = library.reps().get(rep.id());
        return put("rep", rep.id(), newest, newest == null ? 0 : newest.version(), rep, Rep::withVersion);
    }

    @Override
    public synchronized Rep change(String repId, Function<@Nullable Rep, Rep> change) {
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var newest = library.reps().get(repId);
            var version = newest == null ? 0 : newest.version();
            var changed = change.apply(newest);
            if (newest != null && changed.withVersion(version).equals(newest)) {
                return newest;
            }
            var stored = changed.withVersion(version + 1);
            if (insert("rep", repId, version + 1, stored, false)) {
                remember(stored);
                return stored;
            }
            refresh();
        }
        throw new EnvironmentDownException("representative " + repId + " is written by others all the time", null);
    }

    private <T> T put(
            String kind,
            String id,
            @Nullable T newest,
            int newestVersion,
            T definition,
            BiFunction<T, Integer, T> withVersion) {
        if (newest != null && withVersion.apply(definition, newestVersion).equals(newest)) {
            return newest;
        }
        var version = newestVersion + 1;
        var stored = withVersion.apply(definition, version);
        if (!insert(kind, id, version, stored, false)) {
            refresh();
            throw ProblemException.conflict("Somebody else has just changed " + kind + " " + id + ": look again.");
        }
        remember(stored);
        return stored;
    }

    @Override
    public synchronized boolean ship(Cadence shipped) {
        return ship("cadence", shipped.id(), shipped, Cadence::withVersion, Cadence.class);
    }

    @Override
    public synchronized boolean ship(ContactWindow shipped) {
        return ship("window", shipped.id(), shipped, ContactWindow::withVersion, ContactWindow.class);
    }

    @Override
    public synchronized boolean ship(Template shipped) {
        return ship("template", shipped.id(), shipped, Template::withVersion, Template.class);
    }

    private <T> boolean ship(String kind, String id, T shipped, BiFunction<T, Integer, T> withVersion, Class<T> type) {
        var versions = collection
                .find(new Document("kind", kind).append("id", id))
                .sort(new Document("version", -1))
                .into(new ArrayList<>());
        var newest = versions.isEmpty() ? null : versions.getFirst();
        if (newest != null
                && (isByHand(newest) || versions.stream().anyMatch(known -> says(known, shipped, withVersion, type)))) {
            return false;
        }
        var version = newest == null ? 1 : newest.getInteger("version") + 1;
        var stored = withVersion.apply(shipped, version);
        if (!insert(kind, id, version, stored, true)) {
            // Several instances start at once: whoever is first has stored it for everybody.
            refresh();
            return false;
        }
        remember(stored);
        return true;
    }

    /** Of what older releases have stored it is not said; there a first version was theirs, as whoever changed it made the second. */
    private static boolean isByHand(Document newest) {
        return !newest.getBoolean(SHIPPED, newest.getInteger("version") == 1);
    }

    private static <T> boolean says(Document stored, T shipped, BiFunction<T, Integer, T> withVersion, Class<T> type) {
        var known = EventJson.MAPPER.readValue(stored.getString("body"), type);
        return withVersion.apply(known, 0).equals(withVersion.apply(shipped, 0));
    }

    /** @return false if this version exists already */
    private boolean insert(String kind, String id, int version, Object definition, boolean shipped) {
        try {
            collection.insertOne(new Document("_id", kind + "/" + id + "/" + version)
                    .append("kind", kind)
                    .append("id", id)
                    .append("version", version)
                    .append("body", EventJson.MAPPER.writeValueAsString(definition))
                    .append(SHIPPED, shipped));
            untold.ring();
            return true;
        } catch (MongoWriteException failed) {
            if (failed.getError().getCode() == DUPLICATE_KEY) {
                return false;
            }
            throw failed;
        }
    }
}
