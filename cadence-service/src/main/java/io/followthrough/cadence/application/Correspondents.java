package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.followup.Enrolment;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.PastEnrolment;
import io.followthrough.cadence.domain.followup.PlannedTouch;
import io.followthrough.cadence.domain.followup.SharedMailbox;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.cadence.domain.followup.TouchState;
import io.followthrough.cadence.domain.listening.Clues;
import io.followthrough.cadence.domain.listening.Letter;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out whose letter it is: by the signed token in our address, by a Message-ID of ours, by the person's address. */
public final class Correspondents {

    static final String BY_ADDRESS = "address";
    private static final String BY_TOKEN = "token";
    private static final int MOST_HOUSEMATES = 50;

    private final FollowUps followUps;
    private final ReplyTokens tokens;

    public Correspondents(FollowUps followUps, ReplyTokens tokens) {
        this.followUps = followUps;
        this.tokens = tokens;
    }

    /**
     * @param touch the contact that the letter is about, as far as known
     * @param notBefore when that contact was made: no answer is older than what it answers, whatever the clocks say
     * @param repId whose contact it was; null if that is not known
     * @param by which clue
     */
    public record Correspondent(
            String prospectId,
            @Nullable TouchId touch,
            Instant notBefore,
            @Nullable String repId,
            String by) {}

    /** Empty as well if it names several people and nothing tells which of them it is about. */
    public Optional<Correspondent> find(Clues clues) {
        var named = named(clues);
        if (named.size() > 1) {
            return writer(named, clues).or(() -> answered(named, clues));
        }
        return named.stream()
                .findFirst()
                .or(() -> clues.touches().stream()
                        .flatMap(touch -> known(touch, "message-id"))
                        .findFirst())
                .or(() -> clues.addresses().stream()
                        .flatMap(address -> at(Set.of(address), Set.of()).findFirst().stream())
                        .findFirst());
    }

    /**
     * Whom the marks of our addresses name, each person once: more than one if two mails are answered together, or a conversation was
     * passed on.
     */
    public List<Correspondent> named(Clues clues) {
        var people = new LinkedHashMap<String, Correspondent>();
        clues.tokens().stream()
                .flatMap(token -> tokens.read(token).stream())
                .flatMap(touch -> known(touch, BY_TOKEN))
                .forEach(one -> people.putIfAbsent(speaker(one.prospectId()), one));
        return List.copyOf(people.values());
    }

    /** Who turned out to be somebody else is that one. */
    private String speaker(String prospectId) {
        return followUps
                .find(prospectId)
                .flatMap(followUps::speakerFor)
                .map(FollowUp::prospectId)
                .orElse(prospectId);
    }

    private Optional<Correspondent> writer(List<Correspondent> named, Clues clues) {
        var writers = at(Set.copyOf(clues.addresses()), Set.of())
                .map(one -> speaker(one.prospectId()))
                .collect(Collectors.toSet());
        return only(named.stream()
                .filter(one -> writers.contains(speaker(one.prospectId())))
                .toList());
    }

    private Optional<Correspondent> answered(List<Correspondent> named, Clues clues) {
        var touches = clues.touches().stream()
                .map(touch -> speaker(touch.prospectId()))
                .collect(Collectors.toSet());
        return only(named.stream()
                .filter(one -> touches.contains(speaker(one.prospectId())))
                .toList());
    }

    private static Optional<Correspondent> only(List<Correspondent> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** When the message of ours was sent that a letter answers; empty if it may answer another one. */
    Optional<Instant> answered(Letter letter, Clues clues) {
        return find(clues)
                .filter(person -> person.by().equals(BY_TOKEN) || Clues.isAnswerToUs(letter))
                .map(Correspondent::notBefore);
    }

    /** Whose messages it may quote: whom those went to that it names, and whoever has the address that it comes from. */
    Set<String> writtenTo(Clues clues) {
        return Stream.concat(
                        touches(clues).map(TouchId::prospectId), find(clues).map(Correspondent::prospectId).stream())
                .collect(Collectors.toSet());
    }

    /** Whoever else has an address that the letter names; of several who share one, first who is written to there, and whom we wrote to last. */
    public Stream<Correspondent> othersNamed(Clues clues, Correspondent found) {
        return clues.addresses().isEmpty()
                ? Stream.empty()
                : at(Set.copyOf(clues.addresses()), Set.of(found.prospectId()));
    }

    /** Whether it answers what was sent to somebody of whom nothing may be known any more. */
    public boolean isToErased(Clues clues) {
        return touches(clues)
                .flatMap(touch -> followUps.find(touch.prospectId()).stream())
                .anyMatch(FollowUp::isErased);
    }

    /** Whether it answers us, be it known which contact or not. */
    public boolean isToUs(Clues clues) {
        return touches(clues).findAny().isPresent()
                || clues.recipients().stream().anyMatch(tokens::isOurs);
    }

    private Stream<TouchId> touches(Clues clues) {
        return Stream.concat(
                clues.tokens().stream().flatMap(token -> tokens.read(token).stream()), clues.touches().stream());
    }

    private Stream<Correspondent> at(Set<String> addresses, Set<String> exceptProspectIds) {
        return followUps.othersAt(addresses, exceptProspectIds, MOST_HOUSEMATES).stream()
                .sorted(Comparator.comparing((FollowUp person) -> !addresses.contains(SharedMailbox.address(person)))
                        .thenComparing(person -> person.lastEmailAt().orElse(Instant.MIN), Comparator.reverseOrder()))
                .map(person -> {
                    var last = lastMail(person);
                    return new Correspondent(person.prospectId(), last, Instant.MIN, repOf(person, last), BY_ADDRESS);
                });
    }

    private Stream<Correspondent> known(TouchId touch, String by) {
        return followUps.find(touch.prospectId()).stream()
                // Who was erased may have come back as somebody else: then the address leads there.
                .filter(person -> person.mergedInto().isPresent()
                        || touch.enrolment() == 0
                        || person.enrolmentOf(touch).isPresent())
                .map(person ->
                        new Correspondent(person.prospectId(), touch, madeAt(person, touch), repOf(person, touch), by));
    }

    private static @Nullable String repOf(FollowUp person, @Nullable TouchId touch) {
        return touch == null
                ? person.knownRep()
                : person.enrolmentOf(touch).map(Enrolment::repId).orElse(person.knownRep());
    }

    private static Instant madeAt(FollowUp person, TouchId touch) {
        return person.enrolmentOf(touch)
                .flatMap(enrolment -> enrolment.touch(touch))
                .map(PlannedTouch::changedAt)
                .orElse(Instant.MIN);
    }

    /** Who writes without a reference answers what we sent last. */
    private static @Nullable TouchId lastMail(FollowUp person) {
        return Stream.concat(
                        person.enrolment().stream(),
                        person.memory().past().reversed().stream().map(PastEnrolment::enrolment))
                .flatMap(enrolment -> lastMail(enrolment).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<TouchId> lastMail(Enrolment enrolment) {
        return enrolment.touches().stream()
                .filter(touch -> touch.isSentByItself() && touch.state() == TouchState.SENT)
                .max(Comparator.comparing(touch -> touch.changedAt()))
                .map(enrolment::touchId);
    }
}
