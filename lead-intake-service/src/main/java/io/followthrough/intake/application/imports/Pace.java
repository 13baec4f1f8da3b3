package io.followthrough.intake.application.imports;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Lets the next rows be told when few events wait downstream, so that a form that comes in meanwhile stands behind some hundred
 * rows and not behind the whole file. Nobody waits for ever: where those downstream are away or kept busy by others, a batch
 * goes on after some time all the same.
 */
final class Pace {

    private static final Duration PAUSE = Duration.ofMillis(250);
    /** Between two renewals of the lease; far below its length. */
    private static final int PAUSES_PER_RENEWAL = 8;

    private final Downstream downstream;
    private final ImportPolicy.Patience patience;

    Pace(Downstream downstream, ImportPolicy.Patience patience) {
        this.downstream = downstream;
        this.patience = patience;
    }

    /**
     * Returns when the next rows may be told, or are not to be told any more.
     *
     * @param renew keeps the import to this worker; false when another one has it
     * @return false when another worker has the import
     */
    boolean await(BooleanSupplier mayGoOn, BooleanSupplier renew) {
        var begin = System.nanoTime();
        for (int pauses = 1; mayGoOn.getAsBoolean() && isBehind(); pauses++) {
            if (System.nanoTime() - begin >= patience.longest().toNanos()) {
                return renew.getAsBoolean();
            }
            if (pauses % PAUSES_PER_RENEWAL == 0 && !renew.getAsBoolean()) {
                return false;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return true;
            }
        }
        return true;
    }

    private boolean isBehind() {
        return downstream.waiting() > patience.most();
    }
}
