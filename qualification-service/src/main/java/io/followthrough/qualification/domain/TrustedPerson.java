package io.followthrough.qualification.domain;

import io.followthrough.events.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, field by field by the {@link Held most trusted}. Addresses alone go by time: consent is given, and mail comes
 * back, for the newest.
 */
final class TrustedPerson {

    private record Number(String phone, @Nullable String extension) {}

    private final Reachability reachability;
    private final Addresses addresses;
    private final Set<String> wrongNumbers;
    private final TrustedName name = new TrustedName();
    private final Held<Number> number = new Held<>();
    private final Held<String> jobTitle = new Held<>();
    private final Held<String> language = new Held<>();
    private final Held<String> timeZone = new Held<>();
    private final Map<String, Held<String>> profiles = new TreeMap<>();
    private final Map<String, String> externalIds = new TreeMap<>();
    private @Nullable String email;
    private Instant titleSince = Instant.EPOCH;

    TrustedPerson(Reachability reachability, Addresses addresses, Set<String> wrongNumbers) {
        this.reachability = reachability;
        this.addresses = addresses;
        this.wrongNumbers = wrongNumbers;
    }

    /** To be told in order of time. */
    void told(Person told, History.Fact fact) {
        var teller = Teller.of(fact);
        name.told(told, fact, teller);
        email = or(reachability.reachable(addresses.told(told, email, isByOwnHand(fact))), email);
        if (told.phone() != null) {
            number.told(
                    new Number(told.phone(), told.phoneExtension()),
                    wrongNumbers.contains(told.phone()) ? Teller.LIST : teller);
        }
        titled(told.jobTitle(), teller, fact.at());
        language.told(told.language(), teller);
        timeZone.told(told.timeZone(), teller);
        externalIds.putAll(told.externalIds());
        told.socialProfiles()
                .forEach((network, profile) ->
                        profiles.computeIfAbsent(network, first -> new Held<>()).told(profile, teller));
    }

    private static boolean isByOwnHand(History.Fact fact) {
        return fact instanceof History.Captured captured && Word.of(captured.capture()) == Word.OWN;
    }

    private void titled(@Nullable String told, Teller teller, Instant at) {
        var held = jobTitle.value();
        if (Spelling.isKept(held, told)
                || jobTitle.told(told, teller)
                || held != null && told != null && Spelling.isSame(held, told)) {
            titleSince = at;
        }
    }

    /** What was said of the place before gives way to what is said of the new one. */
    void moved() {
        jobTitle.giveWay();
        number.giveWay();
    }

    Person person() {
        var held = number.value();
        return name.of(new Person(
                name.asTold(),
                email,
                held == null ? null : held.phone(),
                externalIds,
                jobTitle.value(),
                language.value(),
                timeZone.value(),
                profiles.entrySet().stream()
                        .filter(profile -> profile.getValue().value() != null)
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                profile -> String.valueOf(profile.getValue().value()))),
                held == null ? null : held.extension(),
                List.of()));
    }

    Instant titleSince() {
        return titleSince;
    }

    private static <T> @Nullable T or(@Nullable T told, @Nullable T held) {
        return told == null ? held : told;
    }
}
