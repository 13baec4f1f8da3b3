package io.followthrough.cadence.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.followthrough.testkit.EmbeddedPlatform;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many e-mails left, counted in a real store. */
class SentMailsTests {

    private static final String BEN = "ben@sales.example";
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

    private final MongoClient client = MongoClients.create(EmbeddedPlatform.mongoUri());
    private final MongoSentMails sent = new MongoSentMails(
            client.getDatabase(EmbeddedPlatform.freshDatabase()).getCollection("sent_mails"));

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void ofFortyAtOnceTenMayLeave() throws Exception {
        Callable<Boolean> one = () -> sent.take(BEN, MONDAY, 10);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var taken =
                    threads.invokeAll(IntStream.range(0, 40).mapToObj(at -> one).toList());
            var allowed = 0;
            for (var result : taken) {
                allowed += result.get() ? 1 : 0;
            }
            assertThat(allowed).isEqualTo(10);
        }
    }

    @Test
    void anotherDayAndAnotherSenderCountForThemselves() {
        assertThat(sent.take(BEN, MONDAY, 1)).isTrue();
        assertThat(sent.take(BEN, MONDAY, 1)).isFalse();
        assertThat(sent.take(BEN, MONDAY.plusDays(1), 1)).isTrue();
        assertThat(sent.take("ana@sales.example", MONDAY, 1)).isTrue();
        assertThat(sent.take("eve@sales.example", MONDAY, 0)).isFalse();
    }

    @Test
    void whatIsGivenBackMayLeaveAgain() {
        sent.giveBack(BEN, MONDAY);
        sent.take(BEN, MONDAY, 1);
        sent.giveBack(BEN, MONDAY);

        assertThat(sent.take(BEN, MONDAY, 1)).isTrue();
        assertThat(sent.take(BEN, MONDAY, 1)).isFalse();
    }
}
