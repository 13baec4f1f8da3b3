package io.followthrough.intake.domain;

import io.followthrough.events.Company;
import io.followthrough.events.Person;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads who somebody is and where they work. */
final class PersonRules {

    private static final int NAME = 200;
    private static final int EXTERNAL_ID = 200;
    private static final int ADDRESS = 2_000;
    private static final int FEW = 20;
    /** More than any employer on earth has. */
    private static final int MOST_EMPLOYEES = 10_000_000;

    /** What parts several values in one: a line, a semicolon, a slash or comma with space, and Google's {@code :::}. */
    private static final Pattern SEVERAL = Pattern.compile("\\s*(?::::|[;\\n|]|\\s/\\s|,\\s)\\s*");

    private final PhoneNumbers phoneNumbers;

    PersonRules(PhoneNumbers phoneNumbers) {
        this.phoneNumbers = phoneNumbers;
    }

    /**
     * Who somebody is, and the ways besides the best one in which they can be reached.
     *
     * @param others for example {@code otherEmails}, as further answers
     */
    record Reached(Person person, Map<String, String> others) {}

    /** @param company where the number was probably written down: a hint for reading it */
    Reached person(FieldReader reader, @Nullable Company company) {
        var language = reader.read("person.language", Places::language);
        var country = country(company, reader.read("country", Places::country), language);
        var others = new TreeMap<String, String>();
        var emails = readable(reader, "person.email", "person.otherEmails", EmailAddresses::read);
        var phones = readable(reader, "person.phone", "person.otherPhones", text -> phoneNumbers.read(text, country));
        putOthers("otherEmails", emails, others);
        putOthers("otherPhones", phones.stream().map(PersonRules::dialled).toList(), others);
        var phone = phones.isEmpty() ? null : phones.getFirst();
        var extension = reader.read("person.phoneExtension", PersonRules::extension);
        var person = new Person(
                reader.text("person.name", NAME),
                emails.isEmpty() ? null : emails.getFirst(),
                phone == null ? null : phone.e164(),
                externalIds(reader),
                reader.text("person.jobTitle", NAME),
                language,
                reader.read("person.timeZone", Places::timeZone),
                reader.entries("person.socialProfiles", FEW, ADDRESS),
                phone == null || phone.extension() == null ? extension : phone.extension());
        return new Reached(person, others);
    }

    /** Those of a field's values, and of the values beside it, that can be read. */
    private static <T> List<T> readable(
            FieldReader reader, String path, String furtherPath, Function<String, Reading<T>> rule) {
        var values = new LinkedHashSet<T>();
        for (var cell : reader.all(path, furtherPath)) {
            for (var text : SEVERAL.split(cell)) {
                switch (rule.apply(text.strip())) {
                    case Reading.Read<T>(var value) -> values.add(value);
                    case Reading.Unread<T>(var problem, var remedy) -> reader.unreadable(path, text, problem, remedy);
                }
            }
        }
        return List.copyOf(values);
    }

    private static void putOthers(String name, List<String> values, Map<String, String> others) {
        if (values.size() > 1) {
            var text = String.join(", ", values.subList(1, values.size()));
            others.put(name, text.substring(0, Math.min(ADDRESS, text.length())));
        }
    }

    private static String dialled(Phone phone) {
        return phone.extension() == null ? phone.e164() : phone.e164() + " ext. " + phone.extension();
    }

    private static Reading<String> extension(String text) {
        return text.matches("\\d{1,10}")
                ? Reading.of(text)
                : Reading.failed("is no extension", "write the digits to dial after the number, for example 12");
    }

    @Nullable
    Company company(FieldReader reader) {
        var company = new Company(
                reader.text("company.name", NAME),
                reader.read("company.domain", DomainNames::ofCompany),
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

    private static @Nullable String country(
            @Nullable Company company, @Nullable String writtenIn, @Nullable String language) {
        if (company != null && company.country() != null) {
            return company.country();
        }
        if (writtenIn != null) {
            return writtenIn;
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
