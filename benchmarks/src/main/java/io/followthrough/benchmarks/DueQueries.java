package io.followthrough.benchmarks;

import com.mongodb.client.MongoClients;
import io.followthrough.embedded.mongo.EmbeddedMongo;
import io.followthrough.embedded.mongo.Settings;
import java.nio.file.Files;
import java.util.List;

/**
 * Finding and claiming what is due in a store of many enrolments with five contacts each, against a store of ten thousand;
 * {@code -Ddue=1000000} sets how many. Both are asked in turns.
 */
record DueQueries() implements Benchmark {

    private static final int MANY = Integer.getInteger("due", 1_000_000);
    private static final int FEW = 10_000;
    private static final int DUE = 2_000;
    private static final int QUERIES = 200;
    private static final int CACHE_MEGABYTES = 256;

    @Override
    public String name() {
        return "due";
    }

    @Override
    public String what() {
        return "what is due among %,d enrolments of five contacts each, against %,d".formatted(MANY, FEW);
    }

    @Override
    public boolean takesLong() {
        return true;
    }

    @Override
    public List<Comparison> run() throws Exception {
        var folder = Files.createTempDirectory("due-queries");
        try (var mongo = EmbeddedMongo.start(Settings.in(folder).withCacheMegabytes(CACHE_MEGABYTES));
                var client = MongoClients.create(mongo.uri())) {
            var few = new Enrolments(client.getDatabase("few"));
            var many = new Enrolments(client.getDatabase("many"));
            few.fill(FEW, DUE);
            many.fill(MANY, DUE);
            return List.of(
                    compared("due query", many.query(), few.query(), QUERIES),
                    compared("claiming and sending a hundred", many.claim(), few.claim(), DUE / 100 - 2));
        } finally {
            Folders.delete(folder);
        }
    }

    /** The medians of both, asked in turns so that whatever else the machine does hits both. */
    private static Comparison compared(String what, Runnable many, Runnable few, int times) {
        var ofMany = new double[times];
        var ofFew = new double[times];
        many.run();
        few.run();
        for (var time = 0; time < times; time++) {
            ofMany[time] = millis(many);
            ofFew[time] = millis(few);
        }
        return new Comparison(
                what + ", %,d".formatted(MANY), median(ofMany), "%,d".formatted(FEW), median(ofFew), "ms");
    }

    private static double millis(Runnable work) {
        var begin = System.nanoTime();
        work.run();
        return Seconds.since(begin) * 1000;
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        java.util.Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
