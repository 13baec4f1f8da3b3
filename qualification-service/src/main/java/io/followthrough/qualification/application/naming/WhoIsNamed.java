package io.followthrough.qualification.application.naming;

import io.followthrough.events.Company;
import io.followthrough.events.Person;
import io.followthrough.events.Stage;
import io.followthrough.kit.privacy.IdentityHashes;
import io.followthrough.qualification.application.Claims;
import io.followthrough.qualification.application.LookUpProspects;
import io.followthrough.qualification.application.LookUpProspects.Seen;
import io.followthrough.qualification.application.privacy.FindPerson;
import io.followthrough.qualification.application.privacy.Identifier;
import io.followthrough.qualification.application.privacy.SeveralPeopleException;
import io.followthrough.qualification.application.privacy.Suppressions;
import io.followthrough.qualification.domain.PersonalKeys;
import io.followthrough.qualification.domain.identity.CompanyDomains;
import io.followthrough.qualification.domain.identity.EmailAddresses;
import io.followthrough.qualification.domain.identity.IdentifyingKeys;
import io.followthrough.qualification.domain.identity.TelephoneNumbers;
import io.followthrough.qualification.domain.identity.WrittenNumber;
import io.followthrough.qualification.domain.naming.NamedPerson;
import io.followthrough.reading.Naming;
import io.followthrough.reading.names.NameReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is meant by somebody who is named: the namer himself, somebody known, somebody who is to be left alone, or somebody new. */
public final class WhoIsNamed {

    private final LookUpProspects prospects;
    private final FindPerson people;
    private final Claims claims;
    private final Suppressions suppressions;
    private final IdentityHashes hashes;

    public WhoIsNamed(
            LookUpProspects prospects,
            FindPerson people,
            Claims claims,
            Suppressions suppressions,
            IdentityHashes hashes) {
        this.prospects = prospects;
        this.people = people;
        this.claims = claims;
        this.suppressions = suppressions;
        this.hashes = hashes;
    }

    Optional<Seen> prospect(String prospectId) {
        return prospects.find(prospectId);
    }

    /** As they were named, with what is known by whom: colleagues work where the namer does. */
    static NamedPerson person(Naming naming, Seen namer) {
        var theirs = namer.decision().company();
        var company = theirs != null && isColleague(naming, theirs) ? theirs : null;
        var known = namer.decision().person();
        return new NamedPerson(
                naming.name(),
                naming.email(),
                naming.phone(),
                naming.role(),
                company == null ? null : new Company(company.name(), company.domain(), null, null, company.country()),
                company == null ? null : known.language(),
                company == null ? null : known.timeZone());
    }

    private static boolean isColleague(Naming naming, Company company) {
        var email = naming.email();
        if (email == null) {
            return naming.as() != Naming.As.RECOMMENDED;
        }
        var theirs = CompanyDomains.ofMailbox(email);
        return theirs != null && theirs.equals(company.domain());
    }

    static boolean isNamer(NamedPerson person, Seen namer) {
        var profile = namer.prospect().profile();
        var email = person.email();
        if (email != null
                && (profile.mailboxes().contains(EmailAddresses.mailbox(email))
                        || profile.places().contains(IdentifyingKeys.email(email))
                                && !EmailAddresses.isShared(email))) {
            return true;
        }
        var number = Optional.ofNullable(person.phone()).flatMap(WrittenNumber::read);
        if (number.isPresent()
                && namer.prospect()
                        .people()
                        .map(Person::phone)
                        .filter(Objects::nonNull)
                        .anyMatch(number.get()::means)) {
            return true;
        }
        var key = NameReader.read(person.name()).key();
        return !key.isEmpty() && profile.names().stream().anyMatch(name -> isOne(name.key(), key));
    }

    /** "Jane" is Jane Doe who says so. */
    private static boolean isOne(String namer, String named) {
        return namer.equals(named)
                || !named.contains(" ") && List.of(namer.split(" ")).contains(named);
    }

    /** Keyed hashes of whatever the person may be known by; the most telling first. */
    Set<String> hashesOf(NamedPerson person, @Nullable Seen namer) {
        var all = new LinkedHashSet<String>();
        PersonalKeys.asHeldElsewhere(dialled(person, namer)).stream()
                .map(hashes::of)
                .forEach(all::add);
        var company = person.company();
        Stream.of(company == null ? null : company.domain(), CompanyDomains.ofMailbox(person.email()))
                .flatMap(domain -> PersonalKeys.named(person.name(), domain).stream())
                .map(hashes::of)
                .forEach(all::add);
        return all;
    }

    /** With the number as it is kept, if it says its country or the namer's tells it. */
    private static Person dialled(NamedPerson person, @Nullable Seen namer) {
        var theirs = namer == null ? null : namer.decision().person().phone();
        var phone = Optional.ofNullable(person.phone())
                .flatMap(WrittenNumber::read)
                .flatMap(number -> TelephoneNumbers.asKept(number, theirs))
                .orElse(null);
        return new NamedPerson(person.name(), person.email(), phone, null, null, null, null).person();
    }

    /** Whether the person was erased: then nobody proposes them by an address. */
    boolean isToBeForgotten(Set<String> personHashes) {
        return !suppressions.find(personHashes).isEmpty();
    }

    static boolean isLeftAlone(Seen known) {
        return known.decision().stage().stage() == Stage.OPTED_OUT;
    }

    /** The prospect whom the address or the number belongs to; empty for nobody, and for a number of several. */
    public Optional<Seen> known(NamedPerson person) {
        return byAddress(person).or(() -> byNumber(person)).flatMap(prospects::find);
    }

    private Optional<String> byAddress(NamedPerson person) {
        var keys = PersonalKeys.of(new NamedPerson(null, person.email(), null, null, null, null, null).person());
        return keys.isEmpty()
                ? Optional.empty()
                : claims.find(keys).values().stream().findFirst();
    }

    private Optional<String> byNumber(NamedPerson person) {
        try {
            return Optional.ofNullable(person.phone())
                    .flatMap(WrittenNumber::read)
                    .flatMap(number -> people.by(new Identifier.Number(number)))
                    .map(found -> found.prospect().prospectId());
        } catch (SeveralPeopleException several) {
            return Optional.empty();
        }
    }
}
