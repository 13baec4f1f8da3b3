package io.followthrough.qualification.domain;

import io.followthrough.events.Company;
import io.followthrough.qualification.domain.identity.CompanyDomains;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody works, field by field by the {@link Held most trusted}. A list that names another company is not believed against the
 * person, unless it brings an address there: who has moved is written to at the new place.
 */
final class TrustedCompany {

    /** What a fact makes of what is known. */
    enum Change {
        NONE,
        TOLD,
        /** Another company: nothing of the one before goes along. */
        MOVED
    }

    private static final Company NOTHING = new Company(null, null, null, null, null);

    private Held<String> name = new Held<>();
    private Held<String> domain = new Held<>();
    private Held<String> industry = new Held<>();
    private Held<Integer> employees = new Held<>();
    private Held<String> country = new Held<>();

    /**
     * To be told in order of time.
     *
     * @param email the address beside it
     */
    Change told(@Nullable Company told, @Nullable String email, Teller teller) {
        if (told == null) {
            return Change.NONE;
        }
        if (isElsewhere(told)) {
            if (domain.outranks(teller) && !isAt(told, email)) {
                return Change.NONE;
            }
            name = new Held<>();
            domain = new Held<>();
            industry = new Held<>();
            employees = new Held<>();
            country = new Held<>();
            take(told, teller);
            return Change.MOVED;
        }
        if (name.outranks(teller) && isOfAnotherName(told)) {
            return Change.NONE;
        }
        take(told, teller);
        return Change.TOLD;
    }

    private boolean isElsewhere(Company told) {
        var held = domain.value();
        return held != null && told.domain() != null && !held.equals(told.domain());
    }

    private static boolean isAt(Company told, @Nullable String email) {
        return email != null
                && told.domain() != null
                && told.domain().equals(CompanyDomains.of(email.substring(email.lastIndexOf('@') + 1)));
    }

    private boolean isOfAnotherName(Company told) {
        var held = name.value();
        return held != null
                && told.name() != null
                && (told.domain() == null || domain.value() == null)
                && !Spelling.isShortFor(held, told.name());
    }

    private void take(Company told, Teller teller) {
        if (!Spelling.isKept(name.value(), told.name())) {
            name.told(told.name(), teller);
        }
        domain.told(told.domain(), teller);
        industry.told(told.industry(), teller);
        employees.told(told.employees(), teller);
        country.told(told.country(), teller);
    }

    /** Null when nothing was told. */
    @Nullable
    Company company() {
        var company = new Company(name.value(), domain.value(), industry.value(), employees.value(), country.value());
        return company.equals(NOTHING) ? null : company;
    }
}
