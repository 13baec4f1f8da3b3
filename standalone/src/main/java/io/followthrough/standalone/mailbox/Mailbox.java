package io.followthrough.standalone.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * All mail that arrived, newest first, each message a file of its own ({@code .eml}) so that it outlives the process.
 * Beyond {@link #MOST} messages the oldest are deleted.
 */
public final class Mailbox {

    /** One for all: making a session asks the class loader for providers, under its lock. */
    private static final Session SESSION = Session.getInstance(new Properties());

    /** How many messages are kept. */
    static final int MOST = 5_000;

    private static final String SUFFIX = ".eml";
    private static final Pattern ID = Pattern.compile("[0-9]{15}-[0-9]{9,19}");

    private final Path directory;
    private final InstantSource clock;
    private final int most;
    private final ConcurrentSkipListMap<String, Mail> mails = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
    private long lastNumber;

    Mailbox(Path directory, InstantSource clock, int most) {
        this.directory = directory;
        this.clock = clock;
        this.most = most;
    }

    /** The mailbox kept in {@code directory}, with all that arrived in earlier runs. */
    public static Mailbox keptIn(Path directory, InstantSource clock) {
        var mailbox = new Mailbox(directory, clock, MOST);
        mailbox.load();
        return mailbox;
    }

    /** The newest mails first, at most {@code limit}; all recipients' when {@code to} is empty. */
    public List<Mail> newest(Optional<String> to, int limit) {
        return newest(to, limit, Optional.empty());
    }

    /**
     * The same from further down the list.
     *
     * @param behind id of the last mail that was seen, kept or not; the list begins behind it
     */
    public List<Mail> newest(Optional<String> to, int limit, Optional<String> behind) {
        var recipient = to.map(Mailbox::normalized);
        var rest = behind.map(seen -> mails.tailMap(seen, false)).orElse(mails);
        return rest.values().stream()
                .filter(mail -> recipient.isEmpty() || recipient.get().equals(mail.to()))
                .limit(limit)
                .toList();
    }

    /** Whether it is made as those of this mailbox are. */
    public static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    public Optional<Mail> find(String id) {
        return Optional.ofNullable(mails.get(id));
    }

    /** How many mails are kept; of one recipient when {@code to} is given. */
    public int count(Optional<String> to) {
        return to.isEmpty() ? mails.size() : newest(to, Integer.MAX_VALUE).size();
    }

    /**
     * A message as it came, without what this mailbox has written to it.
     *
     * @param at by the real clock
     */
    record Arrived(MimeMessage message, Instant at) {}

    /** The oldest first: those for these recipients that are at most so much older than the newest. */
    List<Arrived> recent(Predicate<String> recipient, Duration age) {
        try {
            var arrived = new ArrayList<Arrived>();
            Instant oldest = null;
            for (var mail : mails.values()) {
                var file = directory.resolve(mail.id() + SUFFIX);
                var at = Files.getLastModifiedTime(file).toInstant();
                oldest = oldest == null ? at.minus(age) : oldest;
                if (at.isBefore(oldest)) {
                    break;
                }
                if (recipient.test(mail.to())) {
                    arrived.add(new Arrived(asItCame(file), at));
                }
            }
            return arrived.reversed();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("the mailbox in " + directory + " cannot be read", e);
        }
    }

    /** To the byte, since a message is known by its bytes: the first line is ours. */
    private static MimeMessage asItCame(Path file) throws IOException, MessagingException {
        var kept = Files.readAllBytes(file);
        var first = 0;
        while (first < kept.length && kept[first] != '\n') {
            first++;
        }
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(kept, first + 1, kept.length - first - 1));
    }

    /** Keeps a message. It is on disk when this returns, so the sender may be told that it was accepted. */
    synchronized void keep(MimeMessage message, String to) throws MessagingException, IOException {
        var at = clock.instant();
        var id = nextId(at);
        var draft = directory.resolve(id + ".draft");
        try (var out = Files.newOutputStream(draft)) {
            out.write(("Delivered-To: " + normalized(to) + "\r\n").getBytes(StandardCharsets.UTF_8));
            message.writeTo(out);
        }
        Files.move(draft, directory.resolve(id + SUFFIX));
        mails.put(id, mail(id, read(directory.resolve(id + SUFFIX))));
        forgetOldest();
    }

    /** Time of arrival and a running number, so that names sort as mails arrived: {@code 1767225600000-000000042}. */
    private String nextId(Instant at) {
        lastNumber++;
        return "%015d-%09d".formatted(at.toEpochMilli(), lastNumber);
    }

    private void forgetOldest() throws IOException {
        while (mails.size() > most) {
            var oldest = mails.pollLastEntry();
            Files.deleteIfExists(directory.resolve(oldest.getKey() + SUFFIX));
        }
    }

    private void load() {
        try {
            Files.createDirectories(directory);
            try (var files = Files.list(directory)) {
                for (var file :
                        files.filter(file -> file.toString().endsWith(SUFFIX)).toList()) {
                    var name = file.getFileName().toString();
                    var id = name.substring(0, name.length() - SUFFIX.length());
                    mails.put(id, mail(id, read(file)));
                    lastNumber = Math.max(lastNumber, Long.parseLong(id.substring(id.indexOf('-') + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the mailbox in " + directory + " cannot be read", e);
        } catch (MessagingException e) {
            throw new IllegalStateException("the mailbox in " + directory + " cannot be read", e);
        }
    }

    private static MimeMessage read(Path file) throws IOException, MessagingException {
        try (InputStream in = Files.newInputStream(file)) {
            return new MimeMessage(SESSION, in);
        }
    }

    private static Mail mail(String id, MimeMessage message) throws MessagingException, IOException {
        var at = Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-'))));
        var content = MailReader.read(message);
        var to = message.getHeader("Delivered-To", null);
        return new Mail(
                id, to, content.from(), content.subject(), at, content.headers(), content.text(), content.html());
    }

    private static String normalized(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
