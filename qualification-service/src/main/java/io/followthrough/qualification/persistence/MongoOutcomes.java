package io.followthrough.qualification.persistence;

import com.mongodb.client.MongoCollection;
import io.followthrough.qualification.application.probability.Outcomes;
import io.followthrough.qualification.domain.probability.Example;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;

/** Lessons as they lie in the documents of the prospects. */
final class MongoOutcomes implements Outcomes {

    private static final List<String> LESSON = List.of("state", "issued", "lesson");
    private static final int BATCH = 1000;

    private final MongoCollection<Document> prospects;

    MongoOutcomes(MongoCollection<Document> prospects) {
        this.prospects = prospects;
    }

    @Override
    public Count count() {
        return new Count(count(ProspectFields.WON), count(ProspectFields.LOST));
    }

    private long count(String outcome) {
        return prospects.countDocuments(new Document(ProspectFields.OUTCOME, outcome));
    }

    @Override
    public List<Example> examples(int most) {
        var either = List.of(ProspectFields.LOST, ProspectFields.WON);
        return prospects
                .find(new Document(ProspectFields.OUTCOME, new Document("$in", either)))
                .projection(new Document(String.join(".", LESSON), 1))
                .batchSize(BATCH)
                .map(MongoOutcomes::example)
                .into(new ArrayList<>())
                .stream()
                .sorted(Comparator.comparing(Example::id))
                .limit(most)
                .toList();
    }

    private static Example example(Document prospect) {
        var lesson = prospect.getEmbedded(LESSON, Document.class);
        return new Example(prospect.getString("_id"), lesson.getList("traits", String.class), lesson.getBoolean("won"));
    }
}
