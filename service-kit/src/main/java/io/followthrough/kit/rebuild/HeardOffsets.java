package io.followthrough.kit.rebuild;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import io.followthrough.kit.messaging.Heard;
import io.followthrough.kit.messaging.RawRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;

/**
 * How far the topics were heard, kept in the store that was worked with, and written before the broker is told. A store that has
 * heard less than the broker was told is an older one, from a copy: what came in between is unknown to it and does not come
 * again, refusals among it.
 */
final class HeardOffsets implements Heard {

    private static final Document ID = new Document("_id", "heard");
    private static final String PART = "|";

    private final MongoCollection<Document> marks;
    private final Function<String, Map<TopicPartition, Long>> committed;
    private final Function<Set<TopicPartition>, Map<TopicPartition, Long>> ends;
    private final Map<String, Long> noted = new ConcurrentHashMap<>();
    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    private volatile boolean compared;

    /**
     * @param committed by group; fails while the broker is away
     * @param ends where partitions end; fails while the broker is away
     */
    HeardOffsets(
            MongoDatabase store,
            Function<String, Map<TopicPartition, Long>> committed,
            Function<Set<TopicPartition>, Map<TopicPartition, Long>> ends) {
        this.ends = ends;
        this.marks = store.getCollection("service");
        this.committed = committed;
    }

    @Override
    public void note(String group, Collection<RawRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        if (!begun.contains(group)) {
            begin(group);
        }
        var ends = new TreeMap<String, Long>();
        for (var record : records) {
            ends.merge(field(group, record.topic(), record.partition()), record.offset() + 1, Math::max);
        }
        keep(ends);
        ends.forEach((field, end) -> noted.merge(field, end, Math::max));
    }

    /** A version before this one kept nothing: it is taken at its word, once. */
    private synchronized void begin(String group) {
        if (!groups(kept()).contains(group)) {
            keep(fields(group, committed.apply(group)));
        }
        begun.add(group);
    }

    /** Whether the store has heard less than it had at one time. Can be tried again if it fails. */
    boolean isOlder() {
        var told = new HashMap<>(noted); // before the store is asked: others note meanwhile
        if (!compared) {
            groups(kept()).forEach(group -> told.putAll(fields(group, committed.apply(group))));
        }
        var kept = kept();
        var older = told.entrySet().stream().anyMatch(end -> end.getValue() > offset(kept, end.getKey()));
        compared |= !older;
        return older;
    }

    /** Whether the topics end before what the store has heard of them: they are the older ones. Can be tried again if it fails. */
    boolean isAheadOfTopics() {
        var kept = kept();
        var heard = new HashMap<TopicPartition, Long>();
        kept.keySet().stream()
                .filter(field -> field.contains(PART))
                .forEach(field -> heard.merge(partition(field), offset(kept, field), Math::max));
        var now = heard.isEmpty() ? Map.<TopicPartition, Long>of() : ends.apply(heard.keySet());
        return now.entrySet().stream().anyMatch(end -> end.getValue() < heard.getOrDefault(end.getKey(), 0L));
    }

    /** What was learnt again comes from the topics themselves: from now on all counts as heard that was committed. */
    void takeOver() {
        keep(noted);
        groups(kept()).forEach(group -> keep(fields(group, committed.apply(group))));
        begun.clear();
    }

    private Document kept() {
        var kept = marks.find(ID).first();
        return kept == null ? new Document() : kept;
    }

    private void keep(Map<String, Long> ends) {
        if (!ends.isEmpty()) {
            marks.updateOne(
                    ID, new Document("$max", new Document(new TreeMap<>(ends))), new UpdateOptions().upsert(true));
        }
    }

    private static long offset(Document kept, String field) {
        return kept.get(field) instanceof Number offset ? offset.longValue() : 0;
    }

    private static Set<String> groups(Document kept) {
        return kept.keySet().stream()
                .filter(field -> field.contains(PART))
                .map(field -> field.substring(0, field.indexOf(PART)).replace(':', '.'))
                .collect(Collectors.toSet());
    }

    private static Map<String, Long> fields(String group, Map<TopicPartition, Long> offsets) {
        return offsets.entrySet().stream()
                .collect(Collectors.toMap(
                        at -> field(group, at.getKey().topic(), at.getKey().partition()), Map.Entry::getValue));
    }

    /** Dots would part the name of a field; no topic has a colon in its name. */
    private static String field(String group, String topic, int partition) {
        return (group + PART + topic + PART + partition).replace('.', ':');
    }

    private static TopicPartition partition(String field) {
        var parts = field.replace(':', '.').split(Pattern.quote(PART));
        return new TopicPartition(parts[1], Integer.parseInt(parts[2]));
    }
}
