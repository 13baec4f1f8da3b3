package io.followthrough.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.followthrough.cadence.config.ShippedLibrary;
import io.followthrough.cadence.domain.definition.Capacity;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.persistence.MongoDefinitions;
import io.followthrough.embedded.kafka.EmbeddedKafka;
import io.followthrough.embedded.mongo.EmbeddedMongo;
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
import java.util.Random;

/**
 * Three instances of the cadence service send what is due among many enrolments, while one after the other is killed and
 * started again; {@code -Ddue=1000000} sets how many there are, {@code -Dmails=3000} how many e-mails are due at once, and
 * {@code -Dper-second=10} what each instance may send. Afterwards every e-mail is accounted for: it left once, or nobody
 * knows whether it left and it is shown as unconfirmed. Anything else ends the benchmark with an error.
 */
record KilledInstances() implements Benchmark {

    private static final int MANY = Integer.getInteger("due", 1_000_000);
    private static final int DUE = Integer.getInteger("mails", 3_000);
    private static final int INSTANCES = 3;
    private static final int PER_SECOND = Integer.getInteger("per-second", 10);
    private static final int CACHE_MEGABYTES = 256;
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(20);

    @Override
    public String name() {
        return "kills";
    }

    @Override
    public String what() {
        return "%d instances among %,d enrolments, killed again and again, against the rate that they may send at"
                .formatted(INSTANCES, MANY);
    }

    @Override
    public boolean takesLong() {
        return true;
    }

    @Override
    public List<Comparison> run() throws Exception {
        // Connections of those who are killed break; the mail server's threads need not say so.
        Thread.setDefaultUncaughtExceptionHandler((thread, broken) -> {
            if (!thread.getName().startsWith("smtp:")) {
                broken.printStackTrace();
            }
        });
        var folder = Files.createTempDirectory("killed-instances");
        try (var kafka = EmbeddedKafka.start(io.followthrough.embedded.kafka.Settings.in(folder.resolve("kafka")));
                var mongo = EmbeddedMongo.start(io.followthrough.embedded.mongo.Settings.in(folder.resolve("mongo"))
                        .withCacheMegabytes(CACHE_MEGABYTES));
                var client = MongoClients.create(mongo.uri())) {
            var mailbox = Mailbox.keptIn(folder.resolve("mailbox"), InstantSource.system());
            var smtp = Ports.free();
            try (var _ = MailServer.start("127.0.0.1", smtp, mailbox)) {
                var enrolments = filled(client);
                var settings = List.of(
                        "spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                        "spring.mongodb.uri=" + mongo.uri(),
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + smtp,
                        "server.port=0",
                        "followthrough.tokens.secret=a secret of this benchmark",
                        "followthrough.cadence.mail.per-second=" + PER_SECOND,
                        // A lease outlasts the longest that a server may take.
                        "spring.mail.properties.mail.smtp.connectiontimeout=3000",
                        "spring.mail.properties.mail.smtp.timeout=3000",
                        "spring.mail.properties.mail.smtp.writetimeout=3000",
                        "followthrough.cadence.mail.answer=3s",
                        "followthrough.cadence.mail.lease=" + LEASE);
                return List.of(killing(folder, settings, enrolments, mailbox));
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private static Enrolments filled(MongoClient client) {
        var store = client.getDatabase("followthrough_cadence");
        withoutDailyLimits(new MongoDefinitions(store.getCollection("definitions")));
        var enrolments = new Enrolments(store);
        enrolments.fill(MANY, DUE);
        return enrolments;
    }

    /** The copies are all one representative's, who would not write to so many in a day. */
    private static void withoutDailyLimits(MongoDefinitions definitions) {
        new ShippedLibrary("classpath:cadence-library/").store(definitions);
        for (var rep : List.copyOf(definitions.library().activeReps())) {
            var limited = rep.capacity();
            definitions.put(new Rep(
                    rep.id(),
                    rep.version(),
                    rep.name(),
                    rep.email(),
                    rep.phone(),
                    rep.timeZone(),
                    rep.country(),
                    rep.workingHours(),
                    rep.absences(),
                    rep.busy(),
                    new Capacity(limited.day(), limited.week(), limited.month(), DUE),
                    rep.territories(),
                    rep.languages(),
                    rep.skills(),
                    rep.active()));
        }
    }

    private static Comparison killing(Path folder, List<String> settings, Enrolments enrolments, Mailbox mailbox)
            throws IOException, InterruptedException {
        var ahead = Duration.between(Instant.now(), Enrolments.NOW);
        var instances = new ArrayList<CadenceInstance>();
        try {
            for (var number = 0; number < INSTANCES; number++) {
                instances.add(new CadenceInstance(folder, number, ahead, settings));
            }
            awaitReady(instances);
            var random = new Random(7);
            var begin = System.nanoTime();
            var began = Instant.now();
            var kills = 0;
            while (enrolments.dueNow(InstantSource.system().instant().plus(ahead)) > 0) {
                if (Seconds.since(begin) > LONGEST.toSeconds()) {
                    throw new IllegalStateException("not all is sent after " + LONGEST);
                }
                Thread.sleep(random.nextInt(3_000, 12_000));
                var victim = instances.get(random.nextInt(INSTANCES));
                if (victim.isReady()) {
                    victim.killAndStartAgain();
                    kills++;
                    System.out.printf("    %d killed, %,d e-mails sent%n", kills, mailbox.count(Optional.empty()));
                }
            }
            var seconds = Seconds.since(begin);
            Thread.sleep(LEASE.multipliedBy(2)); // what the last kills left in doubt is settled then
            if (kills == 0) {
                throw new IllegalStateException("nobody was killed");
            }
            ExactlyOnce.account(enrolments, mailbox, MANY, DUE);
            tellLateness(mailbox, began);
            return new Comparison(
                    "sending %,d through %d kills".formatted(DUE, kills),
                    seconds,
                    "the permitted rate",
                    (double) DUE / INSTANCES / PER_SECOND,
                    "s");
        } finally {
            instances.forEach(CadenceInstance::close);
        }
    }

    private static void awaitReady(List<CadenceInstance> instances) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        for (var instance : instances) {
            while (!instance.isReady()) {
                if (Seconds.since(begin) > LONGEST.toSeconds()) {
                    throw new IllegalStateException("an instance is not ready after " + LONGEST);
                }
                Thread.sleep(100);
            }
            System.out.printf(
                    "    an instance ready after %.1f s, %d MiB resident%n",
                    Seconds.since(begin), instance.residentMebibytes());
        }
    }

    private static void tellLateness(Mailbox mailbox, Instant since) {
        var late = mailbox.newest(Optional.empty(), Integer.MAX_VALUE).stream()
                .map(mail -> Duration.between(since, mail.at()))
                .sorted()
                .toList();
        System.out.printf(
                "    e-mails left after %d s (median), %d s (p99), %d s (last)%n",
                late.get(late.size() / 2).toSeconds(),
                late.get((int) (late.size() * 0.99)).toSeconds(),
                late.getLast().toSeconds());
    }
}
