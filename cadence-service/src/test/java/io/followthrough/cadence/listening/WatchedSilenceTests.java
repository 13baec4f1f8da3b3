package io.followthrough.cadence.listening;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** From when on what people write counts as not heard. */
class WatchedSilenceTests {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final MemoryBooks books = new MemoryBooks();
    private final TestClock real = new TestClock(START);

    @Test
    void aMailboxIsSilentAQuarterOfAnHourAfterItWasHeardToItsEnd() {
        books.looked("box", START, 0);
        var silence = silence();
        real.advance(Duration.ofMinutes(15));
        assertThat(silence.since()).isEmpty();

        real.advance(Duration.ofSeconds(1));
        assertThat(silence.since()).hasValue(START);

        books.looked("box", real.instant(), 3);
        assertThat(silence.since()).as("three messages are not heard yet").hasValue(START);

        books.looked("box", real.instant(), 0);
        assertThat(silence.since()).isEmpty();
    }

    @Test
    void whatCameInWhileTheServiceWasAwayIsHeardFirst() {
        books.looked("box", START.minus(Duration.ofHours(3)), 0);

        assertThat(silence().since()).hasValue(START.minus(Duration.ofHours(3)));
    }

    @Test
    void aMailboxThatNeverAnsweredHasItsQuarterOfAnHourFromTheStart() {
        var silence = silence();
        assertThat(silence.since()).isEmpty();

        real.advance(Duration.ofMinutes(16));
        assertThat(silence.since()).hasValue(START);
    }

    private WatchedSilence silence() {
        var account = new Account("imap", "127.0.0.1", 1, "listener", "secret", "INBOX", Duration.ofSeconds(1));
        var watch = new MailboxWatch(
                "box",
                new ImapMailbox(account),
                new MailboxWatch.Books(books, books, books),
                new RememberingListener(),
                new MailboxWatch.Clocks(real, real, Duration.ofDays(2)));
        return new WatchedSilence(watch, Duration.ofMinutes(15), real);
    }
}
