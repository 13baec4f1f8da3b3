package io.followthrough.intake.domain;

import static java.util.Objects.requireNonNull;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.Company;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.IdentityKey;
import io.followthrough.events.IdentityKey.Kind;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Person;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns an untrusted input into a capture, normalised, with what could not be used of it; or says everything
 * that is wrong when nobody could be reached. Pure.
 */
public final class CaptureRules {

    private static final int ID = 200;
    private static final int LINE = 500;
    private static final int ADDRESS = 2_000;
    /** Characters of an answer; of a longer one its beginning and its end are used. */
    public static final int ANSWER = 2_000;

    /** Characters of a message; of a longer one its beginning and its end are used. */
    public static final int MESSAGE = 10_000;

    /** What others say of people: nobody of them filled anything in. */
    private static final Set<CaptureChannel> LISTS =
            Set.of(CaptureChannel.IMPORT, CaptureChannel.PARTNER, CaptureChannel.REFERRAL);

    private static final int FEW = 20;
    private static final int MANY = 50;

    /** Where it comes from, whose act it is, whether it starts anything, and how old it is. */
    private static final Set<String> ESSENTIAL = Set.of("channel", "historic", "reported", "capturedAt");

    private static final Pattern ADDRESS_IN = Pattern.compile("[^\\s@]+(?:@|%40)[^\\s@]+\\.[^\\s@.]{2,}");

    private final PersonRules people;
    private final MachineRules machines;
    private final TimeRules times;

    public CaptureRules(PhoneNumbers phoneNumbers, IntakePolicy policy) {
        this.people = new PersonRules(phoneNumbers, policy.country());
        this.machines = new MachineRules(policy);
        this.times = new TimeRules(policy);
    }

    /**
     * The capture that the fields describe.
     *
     * @param naming gives the capture its id if it is accepted
     * @param receivedAt when it came in: kept beside its own time, and the time of a capture that does not say it
     */
    public Validated<LeadCaptured> check(Fields fields, Naming naming, Instant receivedAt) {
        var reader = new FieldReader(fields, ESSENTIAL::contains);
        reader.tellStrange(Shape.CAPTURE);
        var channel = reader.oneOf("channel", CaptureChannel.class);
        if (!reader.has("channel")) {
            reader.problem("channel", "is missing", "say where the interest was shown, for example WEB_FORM");
        }
        var company = people.company(reader);
        var reached = people.person(reader, company);
        var person = reached.person();
        var answers = new TreeMap<>(reached.others());
        answers.putAll(reader.proseEntries("answers", MANY, ANSWER));
        var source = source(reader, channel, answers);
        StrayRefusals.in(fields, Shape.CAPTURE).forEach(answers::putIfAbsent);
        var interests = reader.list("interests", MANY, ID);
        var message = reader.prose("message", MESSAGE);
        var historic = Boolean.TRUE.equals(reader.yesOrNo("historic"));
        var consent = consent(reader, answers, channel != null && LISTS.contains(channel) && !historic);
        var reported = Boolean.TRUE.equals(reader.yesOrNo("reported"));
        var capturedAt = times.of(reader, "capturedAt", receivedAt);
        var verdict = machines.ofCapture(reader, capturedAt, receivedAt);
        var somebody = identifiable(reader, person, company);
        if (!reader.problems().isEmpty()) {
            return new Validated.Refused<>(reader.everythingWrong());
        }
        return new Validated.Accepted<>(new LeadCaptured(
                naming.idOf(somebody),
                requireNonNull(channel),
                source,
                person,
                company,
                answers,
                interests,
                message,
                consent,
                verdict.machine(),
                verdict.rule(),
                historic,
                capturedAt,
                reader.unreadable(),
                List.of(),
                reported,
                receivedAt.equals(capturedAt) ? null : receivedAt));
    }

    /** What answers and the page's address say of the campaign goes there, whoever sends it: metrics ask one place alone. */
    private static CaptureSource source(
            FieldReader reader, @Nullable CaptureChannel channel, Map<String, String> answers) {
        var id = reader.read("source.id", CaptureRules::place);
        var campaign = reader.read("source.campaign", CaptureRules::place);
        var page = reader.text("source.landingPage", ADDRESS);
        var utm = Campaigns.named(reader.entries("source.utm", FEW, LINE));
        Campaigns.among(answers).forEach(utm::putIfAbsent);
        answers.keySet().removeIf(key -> Campaigns.name(key).isPresent());
        Campaigns.in(page).forEach((name, value) -> utm.putIfAbsent(name, Texts.cut(value, LINE)));
        return new CaptureSource(
                id == null ? sourceNamedAfter(channel) : id,
                campaign == null ? campaignIn(utm, reader) : campaign,
                page,
                utm,
                reader.text("source.storeId", ID),
                reader.text("source.eventName", ID),
                reader.text("source.referredBy", LINE),
                Boolean.TRUE.equals(reader.yesOrNo("source.online")) ? true : null);
    }

    /** What stands in a link can be anything: one that can be no campaign is told, and no parameter either. */
    private static @Nullable String campaignIn(Map<String, String> utm, FieldReader reader) {
        var named = utm.get(Campaigns.CAMPAIGN);
        if (named == null) {
            return null;
        }
        return switch (place(named)) {
            case Reading.Read<String>(var campaign) -> campaign;
            case Reading.Unread<String>(var problem, var remedy) -> {
                utm.remove(Campaigns.CAMPAIGN);
                reader.unreadable("source.utm." + Campaigns.CAMPAIGN, named, problem, remedy);
                yield null;
            }
        };
    }

    /** Names of places stand in metrics, on topics that are kept for ever: nobody's address may. */
    private static Reading<String> place(String text) {
        return ADDRESS_IN.matcher(text).find()
                ? Reading.failed(
                        "names a person, and is shown to everybody in metrics",
                        "name the place where the interest was shown, for example pricing-page, and whoever referred in"
                                + " source.referredBy")
                : Values.atMost(ID, text);
    }

    /** For example {@code web-form}. */
    private static String sourceNamedAfter(@Nullable CaptureChannel channel) {
        return channel == null ? "" : channel.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What is said of it as such, and what answers say besides: a no wins, and what is neither yes nor no is told.
     *
     * @param isList whether what may be a refusal counts as one until somebody has looked
     */
    private static Consent consent(FieldReader reader, Map<String, String> answers, boolean isList) {
        var said = isList ? ContactAnswers.inList(answers) : ContactAnswers.in(answers);
        var email = together(given(reader, "consent.email", ConsentWords.MAIL), said.email());
        var phone = together(given(reader, "consent.phone", ConsentWords.CALLS), said.phone());
        var plain = isList ? ContactAnswers.in(answers) : null;
        var isClosed = plain == null
                ? email == ConsentStatus.DENIED && phone == ConsentStatus.DENIED
                : plain.email() == ConsentStatus.DENIED && plain.phone() == ConsentStatus.DENIED;
        if (!isClosed) { // what is unclear beside a plain no to everything closes nothing more
            said.unclear().forEach(label -> tellUnclear(reader, label, answers, isList));
        }
        var proof = reader.text("consent.proof", ADDRESS);
        var words = said.words("answer");
        return new Consent(
                email,
                phone,
                reader.text("consent.text", MESSAGE),
                proof != null || words.isEmpty() ? proof : Texts.cut(words, ADDRESS));
    }

    /** Of words that nobody understands the strictest: whoever is wrongly not written to can be asked, and not the other way round. */
    private static @Nullable ConsentStatus given(FieldReader reader, String path, String question) {
        var given = reader.read(path, text -> ConsentWords.read(text, question));
        return given == null && reader.has(path) ? ConsentStatus.DENIED : given;
    }

    private static ConsentStatus together(@Nullable ConsentStatus given, ConsentStatus answered) {
        return given == null ? answered : ContactAnswers.together(given, answered);
    }

    private static void tellUnclear(FieldReader reader, String label, Map<String, String> answers, boolean isList) {
        var value = requireNonNull(answers.get(label));
        if (reader.unreadable().stream()
                .anyMatch(part -> part.field().equals("consent") && part.value().equals(value))) {
            return; // told by the list itself, with the name of its column
        }
        reader.unreadable(
                "answers." + label,
                value,
                "looks as if it spoke of contact, and is neither yes nor no"
                        + (isList ? ", so that nobody is contacted by it" : ""),
                "say in consent.email and consent.phone what was meant: GRANTED or DENIED");
    }

    private static String identifiable(FieldReader reader, Person person, @Nullable Company company) {
        var key = IdentityKey.of(person, company);
        // A name at a company is somebody, but nobody who could be reached when the address beside it is wrong.
        if (key.filter(each -> each.kind() == Kind.COMPANY_AND_NAME).isPresent() && reader.couldNotReadAWayToReach()) {
            reader.problem(
                    "person",
                    "could be reached by nothing that can be read",
                    "correct person.email or person.phone, or leave them out");
        }
        if (key.isEmpty()) {
            reader.problem(
                    "person",
                    "cannot be told from other people",
                    "give person.email, person.phone, person.externalIds, or person.name with company.domain");
        }
        return key.map(IdentityKey::toString).orElse("");
    }
}
