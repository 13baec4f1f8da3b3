package io.followthrough.qualification.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import io.followthrough.events.EventJson;
import io.followthrough.qualification.application.whatif.Trial;
import io.followthrough.qualification.application.whatif.Trials;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** {@code {_id, trial: "<JSON>", heardAt}}, expired by the store. Real time: an instance's life is no matter of the clock that people move. */
final class MongoTrials implements Trials {

    private static final Duration LIFE_SIGN = Duration.ofMinutes(1);
    private static final int KEPT_DAYS = 7;

    private final MongoCollection<Document> trials;

    MongoTrials(MongoCollection<Document> trials) {
        this.trials = trials;
        trials.createIndex(
                new Document("heardAt", 1),
                new IndexOptions().name("trials-to-forget").expireAfter((long) KEPT_DAYS, TimeUnit.DAYS));
    }

    @Override
    public Optional<Trial> find(String id) {
        return Optional.ofNullable(trials.find(new Document("_id", id)).first()).map(MongoTrials::read);
    }

    private static Trial read(Document stored) {
        var trial = EventJson.MAPPER.readValue(stored.getString("trial"), Trial.class);
        var silent = stored.getDate("heardAt").toInstant().plus(LIFE_SIGN).isBefore(Instant.now());
        return trial.hasEnded() || !silent ? trial : trial.failed("the instance that ran it is gone; ask again");
    }

    @Override
    public void put(Trial trial) {
        trials.replaceOne(
                new Document("_id", trial.id()),
                new Document("_id", trial.id())
                        .append("trial", EventJson.MAPPER.writeValueAsString(trial))
                        .append("heardAt", Date.from(Instant.now())),
                new ReplaceOptions().upsert(true));
    }
}
