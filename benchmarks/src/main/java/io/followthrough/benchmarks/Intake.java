package io.followthrough.benchmarks;

import io.followthrough.embedded.kafka.EmbeddedKafka;
import io.followthrough.embedded.mongo.EmbeddedMongo;
import io.followthrough.kit.access.AccessKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * Leads over HTTP into Kafka: the intake with access check, validation, idempotency and {@code acks=all}, against an
 * endpoint that checks nothing. Each is a process of its own, so that its processor time is its own.
 */
record Intake() implements Benchmark {

    private static final int REQUESTS = Integer.getInteger("requests", 20_000);
    private static final int WARM_UP = Integer.getInteger("warm-up", 40_000);
    private static final int REPETITIONS = Integer.getInteger("repetitions", 3);
    private static final int CONNECTIONS = Integer.getInteger("connections", 64);

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public String what() {
        return "%,d leads over HTTP and %d connections, %d times, against an endpoint that checks nothing"
                .formatted(REQUESTS, CONNECTIONS, REPETITIONS);
    }

    @Override
    public List<Comparison> run() throws Exception {
        var folder = Files.createTempDirectory("followthrough-intake");
        try (var kafka = EmbeddedKafka.start(io.followthrough.embedded.kafka.Settings.in(folder.resolve("kafka")));
                var mongo = EmbeddedMongo.start(io.followthrough.embedded.mongo.Settings.in(folder.resolve("mongo")));
                var intake = Child.start(folder, IntakeChild.class, settings(kafka, mongo));
                var bare = startBare(folder, kafka)) {
            var checking = new Load(intake);
            var unchecking = new Load(bare);
            for (var repetition = 0; repetition < REPETITIONS; repetition++) {
                checking.measure();
                unchecking.measure();
            }
            var results = new Results("intake");
            checking.report("intake", results);
            unchecking.report("bare endpoint", results);
            results.write();
            return List.of(new Comparison(
                    "processor time of a request", checking.cost(), "a bare endpoint", unchecking.cost(), "µs"));
        }
    }

    private static List<String> settings(EmbeddedKafka kafka, EmbeddedMongo mongo) {
        return List.of(
                "spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "spring.mongodb.uri=" + mongo.uri(),
                "followthrough.topics.partitions=3",
                "followthrough.tokens.secret=a-secret-of-no-other-use",
                "followthrough.access.keys[0].name=benchmark",
                "followthrough.access.keys[0].hash=" + AccessKeys.hash(SystemProcess.ACCESS_KEY),
                "followthrough.access.keys[0].scopes=ADMIN",
                "logback.configurationFile=logback-command.xml");
    }

    private static Child startBare(Path folder, EmbeddedKafka kafka) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(BareEndpointChild.TOPIC, Optional.of(3), Optional.empty())))
                    .all()
                    .get();
        }
        return Child.start(
                folder, BareEndpointChild.class, List.of("spring.kafka.bootstrap-servers=" + kafka.bootstrapServers()));
    }

    /** What one of the two did so far. */
    private static final class Load {

        private final Child child;
        private final HttpLoad http;
        private final List<Double> micros = new ArrayList<>();
        private final List<Double> rates = new ArrayList<>();
        private final List<Double> medians = new ArrayList<>();
        private final List<Double> slowest = new ArrayList<>();

        Load(Child child) throws Exception {
            this.child = child;
            this.http = new HttpLoad(child.port());
            http.post(CONNECTIONS, WARM_UP);
        }

        void measure() throws Exception {
            var before = Usage.of(child.process());
            var answers = http.post(CONNECTIONS, REQUESTS);
            micros.add(Usage.of(child.process()).since(before).seconds() * 1e6 / REQUESTS);
            rates.add(answers.rate());
            medians.add(answers.millis(0.5));
            slowest.add(answers.millis(0.99));
        }

        double cost() {
            return new Figure("cost", "µs", micros).median();
        }

        void report(String name, Results results) {
            results.add(new Figure(name + ": processor time", "µs a request", micros));
            results.add(new Figure(name + ": rate", "requests a second", rates));
            results.add(new Figure(name + ": answered, p50", "ms", medians));
            results.add(new Figure(name + ": answered, p99", "ms", slowest));
        }
    }
}
