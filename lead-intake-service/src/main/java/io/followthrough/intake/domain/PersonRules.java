package io.followthrough.intake.domain;

import io.followthrough.events.Company;
import io.followthrough.events.Person;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads who somebody is and where they work. */
final class PersonRules {

    private static final int NAME = 200;
    private static final int EXTERNAL_ID = 200;
    private static final int ADDRESS = 2_000;
    private static final int FEW = 20;
    /** More than any employer on earth has. */
    private static final int MOST_EMPLOYEES = 10_000_000;

    private final PhoneNumbers phoneNumbers;

    PersonRules(PhoneNumbers phoneNumbers) {
        this.phoneNumbers = phoneNumbers;
    }

    /** @param company where the number was probably written down: a hint for reading it */
    Person person(FieldReader reader, @Nullable Company company) {
        var language = reader.read("person.language", Places::language);
        return new Person(
                reader.text("person.name", NAME),
                reader.read("person.email", EmailAddresses::read),
                reader.read("person.phone", text -> phoneNumbers.read(text, country(company, language))),
                externalIds(reader),
                reader.text("person.jobTitle", NAME),
                language,
                reader.read("person.timeZone", Places::timeZone),
                reader.entries("person.socialProfiles", FEW, ADDRESS));
    }

    @Nullable
    Company company(FieldReader reader) {
        var company = new Company(
                reader.text("company.name", NAME),
                reader.read("company.domain", DomainNames::ofWebSite),
                reader.text("company.industry", NAME),
                reader.read("company.employees", PersonRules::employees),
                reader.read("company.country", Places::country));
        return company.equals(new Company(null, null, null, null, null)) ? null : company;
    }

    /** Systems are told apart without regard to case: {@code CRM} and {@code crm} are the same. */
    private static Map<String, String> externalIds(FieldReader reader) {
        var ids = new TreeMap<String, String>();
        reader.entries("person.externalIds", FEW, EXTERNAL_ID)
                .forEach((system, id) -> ids.put(system.toLowerCase(Locale.ROOT), id));
        return ids;
    }

    private static @Nullable String country(@Nullable Company company, @Nullable String language) {
        if (company != null && company.country() != null) {
            return company.country();
        }
        var region = language == null ? "" : Locale.forLanguageTag(language).getCountry();
        return region.isEmpty() ? null : region;
    }

    private static Reading<Integer> employees(String text) {
        try {
            var number = Integer.parseInt(text);
            if (number >= 0 && number <= MOST_EMPLOYEES) {
                return Reading.of(number);
            }
        } catch (NumberFormatException notANumber) {
            // Told below, in the words of the sender.
        }
        return Reading.failed("is no number of people", "give a whole number from 0 to " + MOST_EMPLOYEES);
    }
}
