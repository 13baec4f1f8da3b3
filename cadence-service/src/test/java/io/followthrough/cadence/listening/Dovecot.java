package io.followthrough.cadence.listening;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Debian's {@code dovecot-imapd}, run as an ordinary process without rights; its mailbox is a folder of files. */
final class Dovecot implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/dovecot");
    private static final boolean ROOT = System.getProperty("user.name").equals("root");

    private final Path home;
    private final int port;
    private Process process;
    private int delivered;

    Dovecot(Path directory) throws IOException {
        home = directory;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        for (var folder : List.of("", "run", "state", "mail", "mail/cur", "mail/new", "mail/tmp")) {
            open(Files.createDirectories(home.resolve(folder)));
        }
        var user = ROOT ? "nobody" : System.getProperty("user.name");
        Files.writeString(home.resolve("dovecot.conf"), """
            base_dir = %1$s/run
            state_dir = %1$s/state
            log_path = %1$s/run/log
            protocols = imap
            ssl = no
            disable_plaintext_auth = no
            default_internal_user = %2$s
            default_login_user = %2$s
            default_internal_group = %3$s
            mail_location = maildir:%1$s/mail
            first_valid_uid = 1
            service anvil { chroot = }
            service imap-login {
              chroot =
              inet_listener imap {
                address = 127.0.0.1
                port = %4$d
              }
              inet_listener imaps {
                port = 0
              }
            }
            passdb {
              driver = static
              args = password=secret
            }
            userdb {
              driver = static
              args = uid=%2$s gid=%3$s home=%1$s
            }
            """.formatted(home, user, ROOT ? "nogroup" : group(), port)
                .replace("service anvil { chroot = }", "service anvil {\n  chroot =\n}"));
        start();
    }

    static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    void start() throws IOException {
        var command = List.of(
                PROGRAM.toString(), "-F", "-c", home.resolve("dovecot.conf").toString());
        var unprivileged = new java.util.ArrayList<String>();
        if (ROOT) {
            unprivileged.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        }
        unprivileged.addAll(command);
        process = new ProcessBuilder(unprivileged)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("output").toFile())
                .start();
        Awaitility.await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> {
            try (var connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
                connection.setSoTimeout(2_000);
                return connection.getInputStream().read() == '*';
            }
        });
    }

    /** Without a chance to say goodbye. */
    void kill() {
        var children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        try {
            process.waitFor(10, TimeUnit.SECONDS);
            // It looks whether a process of that number lives, and numbers come again.
            Files.deleteIfExists(home.resolve("run/master.pid"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void deliver(byte[] raw) throws IOException {
        delivered++;
        var name = String.format(Locale.ROOT, "17%08d.M%dP1.test", delivered, delivered);
        var file = Files.write(home.resolve("mail/tmp").resolve(name), raw);
        open(file);
        Files.move(file, home.resolve("mail/new").resolve(name));
    }

    ImapMailbox mailbox() {
        return new ImapMailbox(
                new Account("imap", "127.0.0.1", port, "listener", "secret", "INBOX", Duration.ofSeconds(10)));
    }

    private static void open(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    private static String group() {
        try {
            return new String(new ProcessBuilder("id", "-gn")
                            .start()
                            .getInputStream()
                            .readAllBytes())
                    .strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
