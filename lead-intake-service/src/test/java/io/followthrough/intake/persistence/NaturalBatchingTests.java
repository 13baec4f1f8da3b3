package io.followthrough.intake.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NaturalBatchingTests {

    private static final int MOST = 10;
    private static final int UNLUCKY = 7;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedQueue<List<Integer>> batches = new ConcurrentLinkedQueue<>();
    private final CountDownLatch underWay = new CountDownLatch(1);
    private final CompletableFuture<Void> firstBatchComesBack = new CompletableFuture<>();

    @AfterEach
    void end() {
        firstBatchComesBack.complete(null);
        threads.close();
    }

    private static NaturalBatching<Integer, Integer> batching(Function<List<Integer>, List<Integer>> roundTrip) {
        return new NaturalBatching<>(roundTrip, MOST, Duration.ofMinutes(1));
    }

    private List<Integer> same(List<Integer> numbers) {
        batches.add(numbers);
        if (batches.size() == 1) {
            underWay.countDown();
            firstBatchComesBack.join();
        }
        return numbers;
    }

    private List<Integer> doubled(List<Integer> numbers) {
        same(numbers);
        if (numbers.contains(UNLUCKY)) {
            throw new IllegalArgumentException("unlucky");
        }
        return numbers.stream().map(number -> 2 * number).toList();
    }

    /** The first is on its way, all others wait. */
    private List<Future<Integer>> callWhileOneIsUnderWay(NaturalBatching<Integer, Integer> batching, int others)
            throws InterruptedException {
        var first = threads.submit(() -> batching.call(0));
        underWay.await();
        var calls = IntStream.rangeClosed(1, others)
                .mapToObj(number -> threads.submit(() -> batching.call(number)))
                .toList();
        while (batching.countWaiting() < others) {
            Thread.onSpinWait();
        }
        firstBatchComesBack.complete(null);
        assertThat(first).succeedsWithin(Duration.ofMinutes(1)).isEqualTo(0);
        return calls;
    }

    @Test
    void whatComesWhileABatchIsUnderWayGoesTogether() throws Exception {
        var calls = callWhileOneIsUnderWay(batching(this::doubled), 6);
        for (var number = 1; number <= 6; number++) {
            assertThat(calls.get(number - 1).get()).isEqualTo(2 * number);
        }
        assertThat(batches).extracting(List::size).containsExactly(1, 6);
    }

    @Test
    void noBatchIsLargerThanAllowedAndNobodyIsLeftBehind() throws Exception {
        var calls = callWhileOneIsUnderWay(batching(this::same), 2 * MOST + 2);
        for (var call : calls) {
            call.get();
        }
        assertThat(batches).extracting(List::size).containsExactly(1, MOST, MOST, 2);
    }

    @Test
    void aFailureReachesAllWhoSharedTheBatchAndNobodyAfterThem() throws Exception {
        var batching = batching(this::doubled);
        for (var call : callWhileOneIsUnderWay(batching, UNLUCKY)) {
            assertThatThrownBy(call::get).hasRootCauseInstanceOf(IllegalArgumentException.class);
        }
        assertThat(batching.call(1)).isEqualTo(2);
    }

    @Test
    void whoHasNoPatienceLeftLeavesAndHoldsUpNobody() throws Exception {
        var batching = new NaturalBatching<>(this::doubled, MOST, Duration.ZERO);
        var first = threads.submit(() -> batching.call(1));
        underWay.await();
        assertThatThrownBy(() -> batching.call(2)).isInstanceOf(MongoTimeoutException.class);
        assertThat(batching.countWaiting()).isZero();
        firstBatchComesBack.complete(null);
        assertThat(first.get()).isEqualTo(2);
        assertThat(batching.call(3)).isEqualTo(6);
        assertThat(batches).containsExactly(List.of(1), List.of(3));
    }
}
