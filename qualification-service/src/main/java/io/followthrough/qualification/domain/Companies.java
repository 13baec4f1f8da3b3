package io.followthrough.qualification.domain;

import io.followthrough.events.Company;
import io.followthrough.events.Person;
import io.followthrough.qualification.domain.identity.CompanyDomains;
import io.followthrough.qualification.domain.rules.FitRules;
import org.jspecify.annotations.Nullable;

/** Where somebody works, by the domain that the company registered. A mail provider is no company. */
final class Companies {

    private Companies() {}

    /** What a capture says of the company; the domain of a business address names it too. Null when it says nothing. */
    static @Nullable Company of(@Nullable Company told, Person person, FitRules fit) {
        var domain = told == null ? null : business(told.domain(), fit);
        if (domain == null) {
            domain = business(domainOf(person.email()), fit);
        }
        if (told == null) {
            return domain == null ? null : new Company(null, domain, null, null, null);
        }
        return new Company(told.name(), domain, told.industry(), told.employees(), told.country());
    }

    private static @Nullable String domainOf(@Nullable String email) {
        return email == null ? null : email.substring(email.lastIndexOf('@') + 1);
    }

    private static @Nullable String business(@Nullable String domain, FitRules fit) {
        var registrable = CompanyDomains.of(domain);
        return registrable == null || fit.freeMail().contains(registrable) ? null : registrable;
    }
}
