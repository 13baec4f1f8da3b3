package io.followthrough.standalone.demo;

import io.followthrough.events.EventCodec;
import io.followthrough.events.Topics;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Tells the invented past: captures and activities by the doors of intake, as history that starts nothing; contacts on the
 * topic that the cadence service writes, because nobody else can say that a contact was made. Told again it changes
 * nothing: every id follows from the number and the day.
 */
final class DemoPast {

    static final int PEOPLE = 420;

    private static final int AT_ONCE = 60;
    private static final int MOST_LOOKS = 240;
    private static final long PAUSE_MILLIS = 500;

    private final DemoCalls calls;
    private final String bootstrapServers;
    private final Consumer<String> told;

    DemoPast(DemoCalls calls, String bootstrapServers, Consumer<String> told) {
        this.calls = calls;
        this.bootstrapServers = bootstrapServers;
        this.told = told;
    }

    /** @throws IOException when a service does not take it */
    void tell(Instant now) throws IOException, InterruptedException {
        told.accept("the last %d days of %d people are told in the background".formatted(PastLives.DAYS, PEOPLE));
        var invented = new PastLives();
        var lives = IntStream.range(0, PEOPLE)
                .mapToObj(number -> invented.life(number, PEOPLE, now))
                .toList();
        for (int from = 0; from < PEOPLE; from += AT_ONCE) {
            var some = lives.subList(from, Math.min(PEOPLE, from + AT_ONCE));
            calls.comeIn(some.stream().map(PastLife::lead).toList(), "demo-past-leads-" + from);
        }
        var known = everybodyKnown(lives);
        contacts(lives, known);
        for (int from = 0; from < PEOPLE; from += AT_ONCE) {
            var some = lives.subList(from, Math.min(PEOPLE, from + AT_ONCE));
            calls.did(some.stream().flatMap(life -> life.activities().stream()).toList(), "demo-past-acts-" + from);
            told.accept("the past: %d of %d people".formatted(Math.min(PEOPLE, from + AT_ONCE), PEOPLE));
        }
    }

    /** Prospect ids by e-mail, as soon as all who came in are known. */
    private Map<String, String> everybodyKnown(List<PastLife> lives) throws IOException, InterruptedException {
        var known = new HashMap<String, String>();
        for (int look = 0; look < MOST_LOOKS; look++) {
            known.clear();
            known.putAll(calls.prospects());
            if (lives.stream().allMatch(life -> known.containsKey(life.lead().email()))) {
                return known;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return known;
    }

    private void contacts(List<PastLife> lives, Map<String, String> known) throws IOException, InterruptedException {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var life : lives) {
                var prospectId = known.get(life.lead().email());
                if (prospectId == null) {
                    continue;
                }
                for (var event : PastTouches.of(life, prospectId)) {
                    producer.send(EventCodec.toRecord(Topics.PROSPECTS_TOUCHES, event))
                            .get();
                }
            }
        } catch (ExecutionException refused) {
            throw new IOException("the broker does not take the past's contacts", refused);
        }
    }
}
