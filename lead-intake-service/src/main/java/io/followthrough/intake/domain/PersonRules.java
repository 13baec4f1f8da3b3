package io.followthrough.intake.domain;

import io.followthrough.events.Company;
import io.followthrough.events.Person;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads who somebody is and where they work. */
final class PersonRules {

    private static final int NAME = 200;
    private static final int EXTERNAL_ID = 200;
    private static final int ADDRESS = 2_000;
    private static final int FEW = 20;
    private static final Pattern MARKED = Pattern.compile("['’]\\d+");
    /** More than any employer on earth has. */
    private static final int MOST_EMPLOYEES = 10_000_000;

    private static final Pattern IS_A_WAY = Pattern.compile("(?:\\d\\D*){5}|@");

    private final PhoneNumbers phoneNumbers;
    private final @Nullable String home;

    /** @param home country of numbers for which nothing else says one; null: they are not read */
    PersonRules(PhoneNumbers phoneNumbers, @Nullable String home) {
        this.phoneNumbers = phoneNumbers;
        this.home = home;
    }

    /**
     * Who somebody is, and the ways besides the best one in which they can be reached.
     *
     * @param others for example {@code otherEmails}, as further answers
     */
    record Reached(Person person, Map<String, String> others) {}

    /** @param company where the number was probably written down: a hint for reading it */
    Reached person(FieldReader reader, @Nullable Company company) {
        var language = reader.readFirst("person.language", Places::language);
        var country = country(company, reader.readFirst("country", Places::country), language);
        var others = new TreeMap<String, String>();
        var emails = readable(reader, "person.email", "person.otherEmails", Several::addresses, EmailAddresses::read);
        var phones = readable(
                reader,
                "person.phone",
                "person.otherPhones",
                Several::numbers,
                text -> phoneNumbers.read(text, country));
        putOthers("otherEmails", emails.values(), others);
        putOthers(
                "otherPhones",
                phones.values().stream().map(PersonRules::dialled).toList(),
                others);
        putUnread("email", emails.unread(), others);
        putUnread("phone", phones.unread(), others);
        var phone = phones.first();
        var extension = reader.read("person.phoneExtension", PersonRules::extension);
        var name = reader.text("person.name", NAME);
        var person = new Person(
                name,
                emails.first() == null && emails.unread().isEmpty() ? addressIn(name, reader) : emails.first(),
                phone == null ? null : phone.e164(),
                externalIds(reader),
                reader.text("person.jobTitle", NAME),
                language,
                reader.readFirst("person.timeZone", Places::timeZone),
                reader.entries("person.socialProfiles", FEW, ADDRESS),
                phone == null || phone.extension() == null ? extension : phone.extension(),
                emails.further());
        return new Reached(person, others);
    }

    /** Of whoever wrote an address where the name belongs, and none where an address does. */
    private static @Nullable String addressIn(@Nullable String name, FieldReader reader) {
        if (name == null || !(EmailAddresses.read(name) instanceof Reading.Read<String>(var address))) {
            return null;
        }
        reader.unreadable(
                "person.name", name, "is an e-mail address, and was taken for the person's", "send it as person.email");
        return address;
    }

    /** What could be read of a field and of those beside it, and the texts of which nothing could. */
    private record Ways<T>(List<T> values, List<String> unread) {

        @Nullable
        T first() {
            return values.isEmpty() ? null : values.getFirst();
        }

        List<T> further() {
            return values.isEmpty() ? List.of() : values.subList(1, values.size());
        }
    }

    /**
     * Those of a field's values, and of the values beside it, that can be read. Whoever wrote several where one belongs is told
     * which one it is now.
     *
     * @param closer parts a text that is no value more closely
     */
    private static <T> Ways<T> readable(
            FieldReader reader,
            String path,
            String furtherPath,
            Function<String, List<String>> closer,
            Function<String, Reading<T>> rule) {
        var values = new LinkedHashSet<T>();
        var unread = new ArrayList<String>();
        Predicate<String> isValue = text -> rule.apply(text) instanceof Reading.Read<T>;
        for (var cell : reader.all(path)) {
            for (var text : Several.values(cell, isValue)) {
                if (!addReadable(reader, path, text, closer, rule, values)) {
                    unread.add(text);
                }
            }
        }
        if (values.size() > 1) {
            reader.unreadable(
                    furtherPath,
                    String.join("; ", reader.all(path)),
                    "stood in " + path
                            + ", which takes one: it is the first of them, and the others are kept as answers",
                    "send the one that is meant as " + path + ", and the others as " + furtherPath);
        }
        for (var cell : reader.all(furtherPath)) {
            for (var text : Several.values(cell, isValue)) {
                if (!addReadable(reader, path, text, closer, rule, values)) {
                    unread.add(text);
                }
            }
        }
        return new Ways<>(List.copyOf(values), unread);
    }

    /** Whether anything could be read. */
    private static <T> boolean addReadable(
            FieldReader reader,
            String path,
            String text,
            Function<String, List<String>> closer,
            Function<String, Reading<T>> rule,
            Set<T> values) {
        return switch (rule.apply(text)) {
            case Reading.Read<T>(var value) -> {
                values.add(value);
                yield true;
            }
            case Reading.Unread<T>(var problem, var remedy) -> {
                var found = closer.apply(text).stream()
                        .filter(part -> !part.equals(text))
                        .flatMap(part -> rule.apply(part) instanceof Reading.Read<T>(var value)
                                ? Stream.of(value)
                                : Stream.empty())
                        .toList();
                values.addAll(found);
                reader.unreadable(
                        path,
                        text,
                        found.isEmpty() ? problem : "holds more than one value; what can be read of it is used",
                        remedy);
                yield !found.isEmpty();
            }
        };
    }

    /** For a person who knows what is meant: "030 901871" in Berlin. What holds no digit and no @ is no such way. */
    private static void putUnread(String name, List<String> texts, Map<String, String> others) {
        var ways = texts.stream()
                .filter(text -> IS_A_WAY.matcher(text).find())
                .distinct()
                .collect(Collectors.joining(", "));
        if (!ways.isEmpty()) {
            others.put(name, Texts.cut(ways, ADDRESS));
        }
    }

    private static void putOthers(String name, List<String> values, Map<String, String> others) {
        if (values.size() > 1) {
            var text = String.join(", ", values.subList(1, values.size()));
            others.put(name, Texts.cut(text, ADDRESS));
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
                reader.readFirst("company.domain", DomainNames::ofCompany),
                reader.text("company.industry", NAME),
                reader.read("company.employees", PersonRules::employees),
                reader.readFirst("company.country", Places::country));
        return company.equals(new Company(null, null, null, null, null)) ? null : company;
    }

    /** Systems are told apart without regard to case: {@code CRM} and {@code crm} are the same. */
    private static Map<String, String> externalIds(FieldReader reader) {
        var ids = new TreeMap<String, String>();
        reader.entries("person.externalIds", FEW, EXTERNAL_ID)
                .forEach((system, id) -> ids.put(system.toLowerCase(Locale.ROOT), withoutMark(id)));
        return ids;
    }

    /** Shops write {@code '6600001}, so that spreadsheets leave the digits alone; everywhere else it is {@code 6600001}. */
    private static String withoutMark(String id) {
        return MARKED.matcher(id).matches() ? id.substring(1) : id;
    }

    private @Nullable String country(@Nullable Company company, @Nullable String writtenIn, @Nullable String language) {
        if (company != null && company.country() != null) {
            return company.country();
        }
        if (writtenIn != null) {
            return writtenIn;
        }
        var region = language == null ? "" : Locale.forLanguageTag(language).getCountry();
        return region.isEmpty() ? home : region;
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
