package io.followthrough.standalone.demo;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.Company;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.Person;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Invented people, the same in every run: the third is always the third. Their domains exist nowhere (RFC 2606). */
final class SampleLeads {

    private static final long SEED = 20_260_301L;

    private static final List<String> FIRST_NAMES = List.of(
            "Ana", "Ben", "Carla", "David", "Elena", "Farid", "Grace", "Hugo", "Ines", "Jonas", "Kemi", "Luca", "Maya",
            "Noor", "Oscar", "Paula", "Quentin", "Rosa", "Sam", "Tara", "Uma", "Victor", "Wanda", "Yusuf", "Zoe");
    private static final List<String> LAST_NAMES = List.of(
            "Almeida", "Baker", "Costa", "Dubois", "Engel", "Fischer", "Garcia", "Hansen", "Ivanova", "Jensen", "Klein",
            "Lopez", "Martin", "Novak", "Okafor", "Pereira", "Quinn", "Rossi", "Schmidt", "Taylor", "Ueda", "Weber");
    private static final List<String> COMPANIES = List.of(
            "Brightworks",
            "Cedar Logistics",
            "Delta Foods",
            "Evergreen Dental",
            "Fjord Furniture",
            "Granite Tools",
            "Harbour Hotels",
            "Indigo Print",
            "Juniper Health",
            "Kestrel Bikes",
            "Lumen Energy",
            "Maple Software");
    private static final List<String> INDUSTRIES =
            List.of("manufacturing", "logistics", "food", "health", "retail", "software", "hospitality");
    private static final List<String> JOBS = List.of(
            "Owner", "Head of Operations", "Sales Manager", "Office Manager", "CEO", "Buyer", "Assistant", "IT Lead");
    private static final List<Place> PLACES = List.of(
            new Place("DE", "Europe/Berlin", "de", "+491512345%04d"),
            new Place("GB", "Europe/London", "en", "+44740012%04d"),
            new Place("US", "America/New_York", "en", "+1201555%04d"),
            new Place("BR", "America/Sao_Paulo", "pt-BR", "+551196123%04d"),
            new Place("ES", "Europe/Madrid", "es", "+3461234%04d"));
    private static final List<Door> DOORS = List.of(
            new Door(CaptureChannel.WEB_FORM, "pricing-page"),
            new Door(CaptureChannel.WEB_FORM, "demo-request"),
            new Door(CaptureChannel.WEB_FORM, "contact-form"),
            new Door(CaptureChannel.NEWSLETTER, "monthly-newsletter"),
            new Door(CaptureChannel.NEWSLETTER, "monthly-newsletter"),
            new Door(CaptureChannel.STOREFRONT, "store-berlin"),
            new Door(CaptureChannel.NETWORKING_EVENT, "spring-fair"),
            new Door(CaptureChannel.REFERRAL, "customer-referral"),
            new Door(CaptureChannel.SOCIAL_MEDIA, "company-page"));
    private static final List<String> MESSAGES = List.of(
            "I have been looking for something like this for a while.",
            "We lose track of follow-ups. Could somebody call me this week?",
            "Just curious for now, maybe next year.",
            "What would it cost for a team of twelve?",
            "We need a replacement before the end of the quarter.",
            "Please send me your report.");
    private static final Map<String, List<String>> ANSWERS = Map.of(
            "need", List.of("we lose leads after fairs", "too much is done by hand", "reports take days"),
            "authority", List.of("I decide", "I recommend, our CEO decides", "I only collect information"),
            "budget", List.of("20000 EUR", "not yet", "5000 EUR a year", "depends on the offer"),
            "timeline", List.of("this month", "this quarter", "next year", "no hurry"));

    private static final Pattern NUMBER = Pattern.compile("\\.(\\d{1,4})@");

    /** @param phone with room for four digits */
    private record Place(String country, String timeZone, String language, String phone) {}

    private record Door(CaptureChannel channel, String source) {}

    /** The person of that number, 0 to 9,999, who comes in at that time. */
    SampleLead lead(int number, Instant at) {
        var random = new SplittableRandom(SEED + number);
        var place = anyOf(PLACES, random);
        var door = anyOf(DOORS, random);
        var company = anyOf(COMPANIES, random);
        var first = anyOf(FIRST_NAMES, random);
        var last = anyOf(LAST_NAMES, random);
        var domain = company.toLowerCase(Locale.ROOT).replace(' ', '-') + ".example";
        var email = "%s.%s.%d@%s".formatted(first, last, number, domain).toLowerCase(Locale.ROOT);
        return new SampleLead(
                door.channel(),
                source(door, number, random),
                new Person(
                        first + " " + last,
                        email,
                        door.channel() == CaptureChannel.NEWSLETTER
                                ? null
                                : place.phone().formatted(number % 10_000),
                        Map.of(),
                        anyOf(JOBS, random),
                        place.language(),
                        place.timeZone(),
                        Map.of()),
                new Company(company, domain, anyOf(INDUSTRIES, random), 5 + random.nextInt(400), place.country()),
                door.channel() == CaptureChannel.NEWSLETTER ? Map.of() : answers(random),
                List.of(),
                message(door, random),
                consent(door),
                false,
                at);
    }

    /** Whether this is the address of one of them, and not of somebody whom the person who watches has entered. */
    boolean has(String email) {
        var number = NUMBER.matcher(email);
        return number.find()
                && lead(Integer.parseInt(number.group(1)), Instant.EPOCH)
                        .email()
                        .equals(email);
    }

    private CaptureSource source(Door door, int number, RandomGenerator random) {
        var referrer = door.channel() == CaptureChannel.REFERRAL && number > 0
                ? lead(random.nextInt(number), Instant.EPOCH).email()
                : null;
        return new CaptureSource(
                door.source(),
                "spring",
                null,
                Map.of(),
                door.channel() == CaptureChannel.STOREFRONT ? door.source() : null,
                door.channel() == CaptureChannel.NETWORKING_EVENT ? "Spring Fair" : null,
                referrer);
    }

    private static Map<String, String> answers(RandomGenerator random) {
        var given = new TreeMap<String, String>();
        new TreeMap<>(ANSWERS).forEach((question, choices) -> {
            if (random.nextInt(3) > 0) {
                given.put(question, anyOf(choices, random));
            }
        });
        return given;
    }

    private static @Nullable String message(Door door, RandomGenerator random) {
        return door.channel() == CaptureChannel.WEB_FORM || random.nextInt(4) == 0 ? anyOf(MESSAGES, random) : null;
    }

    private static Consent consent(Door door) {
        var phone = door.channel() == CaptureChannel.NEWSLETTER ? ConsentStatus.UNKNOWN : ConsentStatus.GRANTED;
        return new Consent(ConsentStatus.GRANTED, phone, "You may write to me and call me.", null);
    }

    static <T> T anyOf(List<T> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
