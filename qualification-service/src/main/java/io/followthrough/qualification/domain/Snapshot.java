package io.followthrough.qualification.domain;

import io.followthrough.events.Company;
import io.followthrough.events.FirstCapture;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.qualification.domain.reading.WrittenLanguage;
import io.followthrough.qualification.domain.rules.FitRules;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who the person is, field by field from the newest fact that says so; the name from the most trusted. An address that bounced is left out until mail
 * arrives there again: the person stays, e-mail does not reach.
 *
 * @param companySince time of the newest fact about the company
 * @param titleSince time of the newest fact with a job title
 * @param deadEmails addresses at which nothing arrives
 */
record Snapshot(
        Person person,
        @Nullable Company company,
        Instant companySince,
        Instant titleSince,
        @Nullable FirstCapture firstCapture,
        List<String> deadEmails) {

    /** @param apart knows which keys belong to somebody else */
    static Snapshot of(History history, FitRules fit, Apart apart) {
        var reachability = Reachability.of(history);
        var addresses = Addresses.of(history.facts().stream().flatMap(fact -> Stream.ofNullable(named(fact))));
        var names = new TrustedName();
        var person = Person.UNKNOWN;
        Company company = null;
        var companySince = Instant.EPOCH;
        var titleSince = Instant.EPOCH;
        FirstCapture first = null;
        var nothingElse = history.facts().stream()
                .filter(History.Captured.class::isInstance)
                .allMatch(History::isWithdrawn);
        for (var fact : history.facts()) {
            if (History.isWithdrawn(fact) && !nothingElse) {
                continue; // others say who the person is
            }
            var named = named(fact);
            if (named != null) {
                names.told(named, fact);
                var own = apart.own(named);
                var email = addresses.told(own, person.email(), isByOwnHand(fact));
                person = newer(person, own, reachability.reachable(email));
                titleSince = named.jobTitle() == null ? titleSince : fact.at();
            }
            if (fact instanceof History.Captured captured) {
                var capture = captured.capture();
                var told = Companies.of(capture.company(), apart.own(capture.person()), fit);
                if (told != null) {
                    company = Companies.newer(company, told);
                    companySince = fact.at();
                }
                if (first == null && !captured.withdrawn()) {
                    first = new FirstCapture(
                            capture.leadId(), capture.channel(), capture.source(), capture.capturedAt());
                }
            }
        }
        var reached = addresses.reaching(names.of(speaking(person, history)));
        return new Snapshot(reached, company, companySince, titleSince, first, reachability.dead());
    }

    private static @Nullable Person named(History.Fact fact) {
        return switch (fact) {
            case History.Captured captured -> captured.capture().person();
            case History.Done done -> done.activity().person();
        };
    }

    private static boolean isByOwnHand(History.Fact fact) {
        return fact instanceof History.Captured captured && Word.of(captured.capture()) == Word.OWN;
    }

    /** Who has told no language has the one they wrote in last, else the one of their browser. */
    private static Person speaking(Person person, History history) {
        if (person.language() != null) {
            return person;
        }
        return newest(history, Snapshot::written)
                .or(() -> newest(history, Snapshot::asked))
                .map(person::speaking)
                .orElse(person);
    }

    private static Optional<String> newest(History history, Function<History.Fact, Optional<String>> language) {
        return history.facts().reversed().stream()
                .filter(fact -> fact.machine() != Machine.MACHINE)
                .flatMap(fact -> language.apply(fact).stream())
                .findFirst();
    }

    private static Optional<String> asked(History.Fact fact) {
        return fact instanceof History.Captured captured
                ? WrittenLanguage.ofBrowser(captured.capture())
                : Optional.empty();
    }

    private static Optional<String> written(History.Fact fact) {
        return switch (fact) {
            case History.Captured captured -> WrittenLanguage.of(captured.capture());
            case History.Done done -> WrittenLanguage.of(done.activity());
        };
    }

    private static Person newer(Person held, Person told, @Nullable String email) {
        return new Person(
                or(told.name(), held.name()),
                or(email, held.email()),
                or(told.phone(), held.phone()),
                union(held.externalIds(), told.externalIds()),
                or(told.jobTitle(), held.jobTitle()),
                or(told.language(), held.language()),
                or(told.timeZone(), held.timeZone()),
                union(held.socialProfiles(), told.socialProfiles()),
                told.phone() == null ? held.phoneExtension() : told.phoneExtension(),
                List.of());
    }

    private static Map<String, String> union(Map<String, String> held, Map<String, String> told) {
        if (told.isEmpty() || held.isEmpty()) {
            return told.isEmpty() ? held : told;
        }
        var all = new TreeMap<>(held);
        all.putAll(told);
        return all;
    }

    private static <T> @Nullable T or(@Nullable T told, @Nullable T held) {
        return told == null ? held : told;
    }
}
