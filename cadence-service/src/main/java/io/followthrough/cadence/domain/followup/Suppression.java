package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Way;
import io.followthrough.events.TouchChannel;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must not be done any more, whatever a definition says.
 *
 * @param optedOut the person wants no contact at all
 * @param email why this person gets no e-mail at whatever address: there was a complaint; null if it may be
 * @param addresses which of the person's addresses take no e-mail
 * @param closures ways that the person or a representative has closed
 * @param wishes how often and about what the person wants to hear from us
 */
public record Suppression(
        boolean optedOut, @Nullable String email, Deliverability addresses, List<Closure> closures, Wishes wishes) {

    public static final Suppression NONE = new Suppression(false, null, Deliverability.UNKNOWN, List.of(), Wishes.NONE);

    public Suppression {
        addresses = addresses == null ? Deliverability.UNKNOWN : addresses;
        closures = closures == null ? List.of() : List.copyOf(closures);
        wishes = wishes == null ? Wishes.NONE : wishes;
        if (Bouncing.BOUNCED.equals(email)) {
            // Written before bounces belonged to addresses.
            addresses = addresses.bounced(null, Bouncing.BOUNCED, "before");
            email = null;
        }
    }

    /** Why no e-mail goes to this address of the person; null if it may. */
    @Nullable
    String ofEmailTo(@Nullable String address) {
        return email == null ? addresses.obstacle(address) : email;
    }

    /** Why this way is closed to the person as known now; empty if it is open. */
    Optional<String> closed(TouchChannel channel, Profile profile) {
        return closures.stream()
                .filter(closure -> closure.closes(channel) && closure.holds(profile))
                .map(Closure::reason)
                .findFirst();
    }

    Suppression closing(Collection<Closure> more) {
        return new Suppression(
                optedOut,
                email,
                addresses,
                Stream.concat(closures.stream(), more.stream()).distinct().toList(),
                wishes);
    }

    /** Channels of which the person has said that they are not wanted. */
    EnumSet<TouchChannel> unwanted() {
        return closures.stream()
                .filter(Closure::isUnwanted)
                .map(Closure::channel)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TouchChannel.class)));
    }

    /** E-mail that was refused stays refused until the address is confirmed: a link may have been forwarded. */
    Suppression wanting(Collection<TouchChannel> refused, Collection<TouchChannel> allowed) {
        var back = EnumSet.noneOf(TouchChannel.class);
        back.addAll(allowed);
        back.remove(TouchChannel.EMAIL);
        return taking(back)
                .closing(refused.stream().sorted().map(Closure::unwanted).toList());
    }

    /** The address was confirmed by whoever had refused e-mail. */
    Suppression emailAgain() {
        return taking(EnumSet.of(TouchChannel.EMAIL));
    }

    /** The newsletter was asked for again by whoever had refused it. */
    Suppression newsletterAgain() {
        return taking(EnumSet.of(TouchChannel.NEWSLETTER));
    }

    private Suppression taking(Set<TouchChannel> back) {
        return new Suppression(
                optedOut,
                email,
                addresses,
                closures.stream()
                        .filter(closure -> !closure.isUnwanted() || !back.contains(closure.channel()))
                        .toList(),
                wishes);
    }

    /** What two people said who turned out to be one; of wishes the newest. Whether contact is refused qualification knows. */
    Suppression joined(Suppression other) {
        return new Suppression(
                        optedOut,
                        email == null ? other.email : email,
                        addresses.joined(other.addresses),
                        closures,
                        wishes.joined(other.wishes))
                .closing(other.closures);
    }

    /** Without what somebody said who is another person after all; what was said before they were taken for one holds on. */
    Suppression parted(Suppression before, Suppression others) {
        return new Suppression(
                optedOut,
                before.email == null && Objects.equals(email, others.email) ? null : email,
                addresses,
                closures.stream()
                        .filter(closure -> before.closures.contains(closure) || !others.closures.contains(closure))
                        .toList(),
                wishes.equals(others.wishes) ? before.wishes : wishes);
    }

    Suppression ofEmail(String reason) {
        return new Suppression(optedOut, reason, addresses, closures, wishes);
    }

    Suppression ofEverything() {
        return new Suppression(true, email, addresses, closures, wishes);
    }

    /** The person has asked for e-mail by own hand; what was said of other ways holds on. */
    Suppression lifted() {
        return new Suppression(
                false,
                email,
                addresses,
                closures.stream()
                        .filter(closure -> !Way.isSentByItself(closure.channel()))
                        .toList(),
                wishes);
    }

    /** Without what was closed since somebody said that the person had left, and was told otherwise by the person. */
    Suppression isThere(@Nullable String address) {
        return without(Bouncing.LEFT).with(addresses.readAgain(address, Bouncing.LEFT));
    }

    Suppression without(String reason) {
        return closures.stream().noneMatch(closure -> closure.reason().equals(reason))
                ? this
                : new Suppression(
                        optedOut,
                        email,
                        addresses,
                        closures.stream()
                                .filter(closure -> !closure.reason().equals(reason))
                                .toList(),
                        wishes);
    }

    Suppression with(Deliverability changed) {
        return changed.equals(addresses) ? this : new Suppression(optedOut, email, changed, closures, wishes);
    }

    Suppression with(Wishes changed) {
        return new Suppression(optedOut, email, addresses, closures, changed);
    }
}
