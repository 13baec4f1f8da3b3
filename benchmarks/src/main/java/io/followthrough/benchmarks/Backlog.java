package io.followthrough.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.followthrough.embedded.kafka.EmbeddedKafka;
import io.followthrough.embedded.mongo.EmbeddedMongo;
import io.followthrough.embedded.mongo.Settings;
import io.followthrough.standalone.mailbox.MailServer;
import io.followthrough.standalone.mailbox.Mailbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A great many e-mails due at once among even more that are not yet: how long the cadence service takes to start and how much
 * memory it needs there, and what one instance and then two make of it. {@code -Ddue=1000000} sets how many there are,
 * {@code -DdueNow=100000} how many are due. Ends with an error unless each left exactly once.
 */
record Backlog() implements Benchmark {

    private static final int MANY = Integer.getInteger("due", 1_000_000);
    private static final int DUE = Integer.getInteger("dueNow", 100_000);
    private static final int CACHE_MEGABYTES = 256;
    /** As good as no limit: what is measured is ours and not the mail server's. */
    private static final int PER_SECOND = 100_000;

    private static final Duration LONGEST = Duration.ofMinutes(45);

    @Override
    public String name() {
        return "backlog";
    }

    @Override
    public String what() {
        return "%,d e-mails due at once among %,d enrolments: two instances against one".formatted(DUE, MANY);
    }

    @Override
    public boolean takesLong() {
        return true;
    }

    @Override
    public List<Comparison> run() throws Exception {
        var folder = Files.createTempDirectory("backlog");
        try (var kafka = EmbeddedKafka.start(io.followthrough.embedded.kafka.Settings.in(folder.resolve("kafka")));
                var mongo =
                        EmbeddedMongo.start(Settings.in(folder.resolve("mongo")).withCacheMegabytes(CACHE_MEGABYTES));
                var client = MongoClients.create(mongo.uri())) {
            var mailbox = Mailbox.keptIn(folder.resolve("mailbox"), InstantSource.system());
            var smtp = Ports.free();
            try (var _ = MailServer.start("127.0.0.1", smtp, mailbox)) {
                return draining(folder, settings(kafka.bootstrapServers(), mongo.uri(), smtp), filled(client), mailbox);
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private static List<String> settings(String bootstrapServers, String mongo, int smtp) {
        return List.of(
                "spring.kafka.bootstrap-servers=" + bootstrapServers,
                "spring.mongodb.uri=" + mongo,
                "spring.mail.host=127.0.0.1",
                "spring.mail.port=" + smtp,
                "server.port=0",
                "followthrough.tokens.secret=a secret of this benchmark",
                "followthrough.cadence.mail.per-second=" + PER_SECOND);
    }

    private static Enrolments filled(MongoClient client) {
        var enrolments = new Enrolments(client.getDatabase("followthrough_cadence"));
        enrolments.fill(MANY, DUE);
        return enrolments;
    }

    private static List<Comparison> draining(Path folder, List<String> settings, Enrolments enrolments, Mailbox mailbox)
            throws IOException, InterruptedException {
        var ahead = Duration.between(Instant.now(), Enrolments.NOW);
        var instances = new ArrayList<CadenceInstance>();
        try {
            var started = System.nanoTime();
            instances.add(new CadenceInstance(folder, 0, ahead, settings));
            until(instances, () -> instances.getFirst().isReady());
            var ready = Seconds.since(started);
            System.out.printf(
                    "    ready after %.1f s with %,d MB%n",
                    ready, instances.getFirst().residentMegabytes());
            var one = rate(instances, mailbox, DUE / 5);
            instances.add(new CadenceInstance(folder, 1, ahead, settings));
            until(instances, () -> instances.getLast().isReady());
            var two = rate(instances, mailbox, DUE - sent(mailbox));
            System.out.printf(
                    "    the last left %.0f s after the start, with %,d MB%n",
                    Seconds.since(started), instances.getFirst().residentMegabytes());
            until(
                    instances,
                    () -> enrolments.dueNow(InstantSource.system().instant().plus(ahead)) == 0);
            ExactlyOnce.account(enrolments, mailbox, MANY, DUE);
            return List.of(new Comparison("two instances", two, "one instance", one, "e-mails/s"));
        } finally {
            instances.forEach(CadenceInstance::close);
        }
    }

    /** E-mails a second until so many more have left. */
    private static double rate(List<CadenceInstance> instances, Mailbox mailbox, int more)
            throws IOException, InterruptedException {
        var before = sent(mailbox);
        var begin = System.nanoTime();
        until(instances, () -> sent(mailbox) >= before + more);
        return (sent(mailbox) - before) / Seconds.since(begin);
    }

    private static int sent(Mailbox mailbox) {
        return mailbox.count(Optional.empty());
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void until(List<CadenceInstance> instances, Condition condition)
            throws IOException, InterruptedException {
        var begin = System.nanoTime();
        while (!condition.holds()) {
            if (Seconds.since(begin) > LONGEST.toSeconds()) {
                throw new IllegalStateException("not all is sent after " + LONGEST);
            }
            for (var instance : instances) {
                instance.isReady(); // fails if it has ended
            }
            Thread.sleep(200);
        }
    }
}
