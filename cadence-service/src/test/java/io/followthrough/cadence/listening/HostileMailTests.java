package io.followthrough.cadence.listening;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.listening.Letter;
import io.followthrough.kit.messaging.EnvironmentDownException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** 400 real-looking and hostile messages in random order, while the mail server and we ourselves are struck down. */
@EnabledIf("isDovecotInstalled")
class HostileMailTests {

    private static final int MESSAGES = 400;
    private static final int MOST_LOOKS = 60;

    @TempDir
    Path directory;

    static boolean isDovecotInstalled() {
        return Dovecot.isInstalled();
    }

    @Test
    void eachMessageIsAccountedForOnceAndNoneBlocksAnother() throws Exception {
        var messages = messages(new Random(11));
        var books = new ForgetfulBooks();
        try (var server = new Dovecot(directory)) {
            for (var message : messages) {
                server.deliver(message);
            }
            var listener = new RememberingListener() {
                @Override
                public Taken hear(String letterId, Letter letter, Instant at) {
                    var meaning = super.hear(letterId, letter, at);
                    if (ids.size() == 120 || ids.size() == 290) {
                        server.kill();
                    }
                    return meaning;
                }
            };
            var watch = new MailboxWatch(
                    "box",
                    server.mailbox(),
                    new MailboxWatch.Books(books, books, books),
                    listener,
                    OddMessagesTests.clocks());
            var strikes = 0;
            for (var look = 0; look < MOST_LOOKS && books.saved < messages.size(); look++) {
                try {
                    watch.look();
                } catch (EnvironmentDownException away) {
                    strikes++;
                    server.kill();
                    server.start();
                } catch (IllegalStateException weDied) {
                    strikes++;
                }
            }

            assertThat(strikes).as("both sides were struck down").isGreaterThanOrEqualTo(3);
            assertThat(books.saved).as("positions that were passed").isEqualTo(messages.size());
            // Also what was heard before we died.
            assertThat(listener.ids).as("heard once").hasSize(listener.heard.size());
            assertThat(listener.heard.size() + books.count()).isEqualTo(messages.size());
            assertThat(watch.pulse().waiting()).isZero();
        }
    }

    /** All different, so that each can be told from the others. */
    private static List<byte[]> messages(Random random) throws Exception {
        var letters = Letters.all();
        var messages = new ArrayList<byte[]>();
        for (var number = 0; messages.size() < MESSAGES; number++) {
            var letter = letters.get(number % letters.size());
            var marked = new java.io.ByteArrayOutputStream();
            if (number % 23 == 0) {
                var noise = new byte[3_000];
                random.nextBytes(noise);
                messages.add(noise);
                continue;
            }
            marked.writeBytes(("X-Number: " + number + "\r\n").getBytes(StandardCharsets.US_ASCII));
            marked.writeBytes(number < letters.size() ? letter : Mutations.mutate(letter, random));
            messages.add(marked.toByteArray());
        }
        Collections.shuffle(messages, random);
        return messages;
    }

    /** Dies now and then before it has written down that a message was heard. */
    private static final class ForgetfulBooks extends MemoryBooks {

        static final int DEATHS = 2;

        private int saved;
        private int deaths;

        @Override
        public void save(String mailbox, Position newest, Instant heardAt) {
            if (deaths < DEATHS && saved == 60 + deaths * 100) {
                deaths++;
                throw new IllegalStateException("killed");
            }
            super.save(mailbox, newest, heardAt);
            saved++;
        }
    }
}
