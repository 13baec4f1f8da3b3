package io.followthrough.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A kill may leave any beginning of a write in the file. From the file before and after each of many commits these
 * states are made, and each must open with all that was committed before.
 */
class TornWriteTests {

    private static final int COMMITS = 150;
    private static final int BLOCK = 4096;
    private static final int HEADER_BLOCKS = 2;

    @TempDir
    Path directory;

    @TempDir
    Path copy;

    @Test
    void aCommitCutShortAnywhereLeavesTheOneBefore() throws IOException {
        try (var store = EmbeddedMongo.open(Settings.in(directory))) {
            var commits = new GroupCommit(store, false);
            var compaction = new Compaction(store, commits);
            MVMap<Long, byte[]> documents = store.openMap("documents");
            MVMap<String, Integer> counter = store.openMap("counter");
            var random = new Random(2);
            commits.write(() -> counter.put("commits", 0));
            byte[] before = read(store);
            for (int commit = 1; commit <= COMMITS; commit++) {
                int number = commit;
                if (commit % 20 == 0) {
                    compaction.run();
                }
                commits.write(() -> {
                    for (int i = 0; i < 1 + random.nextInt(4); i++) {
                        documents.put((long) random.nextInt(60), randomBytes(random));
                    }
                    return counter.put("commits", number);
                });
                byte[] after = read(store);
                for (byte[] torn : tornStates(before, after)) {
                    assertThat(commitsIn(torn)).as("before commit %d", commit).isGreaterThanOrEqualTo(commit - 1);
                }
                before = after;
            }
        }
    }

    private static byte[] randomBytes(Random random) {
        byte[] bytes = new byte[100 + random.nextInt(3000)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] read(MVStore store) throws IOException {
        return Files.readAllBytes(Path.of(store.getFileStore().getFileName()));
    }

    /** One block of the commit written, half of them, all but one, and all, but in no case the header. */
    private static List<byte[]> tornStates(byte[] before, byte[] after) {
        var changed = IntStream.range(HEADER_BLOCKS, after.length / BLOCK)
                .filter(block -> !Arrays.equals(block(before, block), block(after, block)))
                .boxed()
                .toList();
        int all = changed.size();
        return new TreeSet<>(List.of(1, all / 2, all - 1, all))
                .stream()
                        .filter(written -> written > 0)
                        .map(written -> overwrite(before, after, changed.subList(0, written)))
                        .toList();
    }

    private static byte[] block(byte[] file, int block) {
        int from = Math.min(file.length, block * BLOCK);
        return Arrays.copyOfRange(file, from, Math.min(file.length, from + BLOCK));
    }

    private static byte[] overwrite(byte[] before, byte[] after, List<Integer> blocks) {
        byte[] torn = Arrays.copyOf(before, Math.max(before.length, (blocks.getLast() + 1) * BLOCK));
        blocks.forEach(block -> System.arraycopy(after, block * BLOCK, torn, block * BLOCK, BLOCK));
        return torn;
    }

    private int commitsIn(byte[] file) throws IOException {
        Files.write(copy.resolve("mongo.mv"), file);
        try (var store = EmbeddedMongo.open(Settings.in(copy))) {
            return store.<String, Integer>openMap("counter").get("commits");
        }
    }
}
