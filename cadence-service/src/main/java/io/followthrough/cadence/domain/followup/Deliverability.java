package io.followthrough.cadence.domain.followup;

import io.followthrough.events.MailAddresses;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What mail servers say of a person's addresses, and what was said in a mailbox of all e-mail to it. It belongs to the address:
 * another one is not concerned.
 *
 * @param dead addresses that take no more e-mail
 * @param undelivered e-mails in a row that could not be delivered for now, the oldest first; forgotten once one arrives
 * @param arrivedAt when an e-mail last surely arrived
 * @param said whether e-mail is wanted there, by the newest word of this person: it holds for others who have the address
 */
public record Deliverability(
        List<DeadAddress> dead,
        List<Undelivered> undelivered,
        @Nullable Instant arrivedAt,
        List<Said> said) {

    /**
     * @param address empty while it is not known which one the person has
     * @param email what bounced, so that the same bounce told twice is one
     */
    public record DeadAddress(String address, String reason, String email) {}

    /** @param email what bounced; several notices of the same count once */
    public record Undelivered(String address, String email, Instant at) {}

    /** @param refuses e-mail was refused there; else the address was confirmed */
    public record Said(String address, boolean refuses, Instant at) {}

    static final Deliverability UNKNOWN = new Deliverability(List.of(), List.of(), null, List.of());
    private static final String NOT_KNOWN = "";
    private static final int MOST = 10;

    public Deliverability {
        dead = dead == null ? List.of() : List.copyOf(dead);
        undelivered = undelivered == null ? List.of() : List.copyOf(undelivered);
        said = said == null ? List.of() : List.copyOf(said);
    }

    /** Why this address gets no e-mail; null if it may. */
    @Nullable
    String obstacle(@Nullable String address) {
        return dead.stream()
                .filter(known -> known.address().equals(form(address)))
                .map(DeadAddress::reason)
                .findFirst()
                .orElse(null);
    }

    boolean isKnown(String email) {
        return dead.stream().anyMatch(known -> known.email().equals(email));
    }

    int inARow(@Nullable String address) {
        return (int) undelivered.stream()
                .filter(email -> email.address().equals(form(address)))
                .count();
    }

    Deliverability bounced(@Nullable String address, String reason, String email) {
        return obstacle(address) != null
                ? this
                : new Deliverability(
                        plus(dead, new DeadAddress(form(address), reason, email)),
                        undelivered.stream()
                                .filter(known -> !known.address().equals(form(address)))
                                .toList(),
                        arrivedAt,
                        said);
    }

    /** News from before the last arrival say nothing any more. */
    Deliverability notNow(@Nullable String address, String email, Instant at) {
        var told = undelivered.stream().anyMatch(known -> known.email().equals(email));
        return told || (arrivedAt != null && !at.isAfter(arrivedAt))
                ? this
                : new Deliverability(
                        dead, plus(undelivered, new Undelivered(form(address), email, at)), arrivedAt, said);
    }

    Deliverability arrived(Instant at) {
        return arrivedAt != null && !at.isAfter(arrivedAt)
                ? this
                : new Deliverability(
                        dead,
                        undelivered.stream()
                                .filter(email -> email.at().isAfter(at))
                                .toList(),
                        at,
                        said);
    }

    /** An e-mail that came back was answered all the same: what was held against its address is taken back. */
    Deliverability answered(String email) {
        return isKnown(email)
                ? new Deliverability(
                        dead.stream()
                                .filter(known -> !known.email().equals(email))
                                .toList(),
                        undelivered,
                        arrivedAt,
                        said)
                : this;
    }

    /** What was held against the address for this reason is taken back. */
    Deliverability readAgain(@Nullable String address, String reason) {
        return reason.equals(obstacle(address))
                ? new Deliverability(
                        dead.stream()
                                .filter(known -> !known.address().equals(form(address)))
                                .toList(),
                        undelivered,
                        arrivedAt,
                        said)
                : this;
    }

    /** Of two people who turned out to be one. */
    Deliverability joined(Deliverability other) {
        var all = Stream.concat(dead.stream(), other.dead.stream()).distinct().toList();
        var both = all.equals(dead)
                ? this
                : new Deliverability(
                        all.subList(Math.max(0, all.size() - MOST), all.size()), undelivered, arrivedAt, said);
        for (var word : other.said) {
            both = both.saying(word);
        }
        return both;
    }

    Deliverability refused(@Nullable String address, Instant at) {
        return address == null ? this : saying(new Said(form(address), true, at));
    }

    Deliverability confirmed(@Nullable String address, Instant at) {
        return address == null ? this : saying(new Said(form(address), false, at));
    }

    /** The newest word of an address holds. */
    private Deliverability saying(Said word) {
        var newest = word(word.address());
        return newest.isPresent() && !word.at().isAfter(newest.get().at())
                ? this
                : new Deliverability(
                        dead,
                        undelivered,
                        arrivedAt,
                        plus(
                                said.stream()
                                        .filter(other -> !other.address().equals(word.address()))
                                        .toList(),
                                word));
    }

    /** When e-mail was refused in this mailbox; empty if it was not, or is wanted again. */
    Optional<Instant> refusedAt(@Nullable String address) {
        return word(form(address)).filter(Said::refuses).map(Said::at);
    }

    /** Whether the person has confirmed the address after this time. */
    boolean isConfirmedAfter(@Nullable String address, Instant at) {
        return word(form(address))
                .filter(word -> !word.refuses() && word.at().isAfter(at))
                .isPresent();
    }

    private Optional<Said> word(String address) {
        return said.stream().filter(word -> word.address().equals(address)).findFirst();
    }

    /** What came before the address was known was about it. */
    Deliverability of(@Nullable String address) {
        var nothingOpen = dead.stream().noneMatch(known -> known.address().isEmpty())
                && undelivered.stream().noneMatch(email -> email.address().isEmpty());
        return address == null || nothingOpen
                ? this
                : new Deliverability(
                        dead.stream()
                                .map(known -> known.address().isEmpty()
                                        ? new DeadAddress(form(address), known.reason(), known.email())
                                        : known)
                                .toList(),
                        undelivered.stream()
                                .map(email -> email.address().isEmpty()
                                        ? new Undelivered(form(address), email.email(), email.at())
                                        : email)
                                .toList(),
                        arrivedAt,
                        said);
    }

    private static String form(@Nullable String address) {
        return address == null
                ? NOT_KNOWN
                : MailAddresses.normalised(address)
                        .orElseGet(() -> address.strip().toLowerCase(Locale.ROOT));
    }

    private static <T> List<T> plus(List<T> known, T more) {
        return Stream.concat(known.stream().skip(Math.max(0, known.size() - MOST + 1)), Stream.of(more))
                .toList();
    }
}
