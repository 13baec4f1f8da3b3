package io.followthrough.qualification.domain;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Company;
import io.followthrough.events.FirstCapture;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.qualification.domain.reading.WrittenLanguage;
import io.followthrough.qualification.domain.rules.FitRules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who the person is, field by field from who is trusted most, and then from the newest fact. An address that bounced is left out until mail
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
        var person = new TrustedPerson(reachability, addresses, wrongNumbers(history));
        var company = new TrustedCompany();
        var companySince = Instant.EPOCH;
        FirstCapture first = null;
        var nothingElse = history.facts().stream()
                .filter(History.Captured.class::isInstance)
                .allMatch(History::isWithdrawn);
        for (var fact : history.facts()) {
            if (History.isWithdrawn(fact) && !nothingElse) {
                continue; // others say who the person is
            }
            if (fact instanceof History.Captured captured) {
                var capture = captured.capture();
                var own = apart.own(capture.person());
                switch (company.told(Companies.of(capture.company(), own, fit), own.email(), Teller.of(fact))) {
                    case NONE -> {}
                    case TOLD -> companySince = fact.at();
                    case MOVED -> {
                        companySince = fact.at();
                        person.moved();
                    }
                }
                if (first == null && !captured.withdrawn()) {
                    first = new FirstCapture(
                            capture.leadId(), capture.channel(), capture.source(), capture.capturedAt());
                }
            }
            var named = named(fact);
            if (named != null) {
                person.told(apart.own(named), fact);
            }
        }
        return new Snapshot(
                addresses.reaching(speaking(person.person(), history)),
                company.company(),
                companySince,
                person.titleSince(),
                first,
                reachability.dead());
    }

    private static @Nullable Person named(History.Fact fact) {
        return switch (fact) {
            case History.Captured captured -> captured.capture().person();
            case History.Done done -> done.activity().person();
        };
    }

    /** Under which somebody else answered: whatever number is told instead holds. */
    private static Set<String> wrongNumbers(History history) {
        return history.facts().stream()
                .flatMap(fact -> fact instanceof History.Done done
                        ? Stream.ofNullable(done.activity().answers().get(ActivityRecorded.WRONG_NUMBER))
                        : Stream.empty())
                .collect(Collectors.toSet());
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
}
