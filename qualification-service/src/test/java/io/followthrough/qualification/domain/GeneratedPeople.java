package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.TODAY;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Company;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.Deal;
import io.followthrough.events.Machine;
import io.followthrough.events.Objection;
import io.followthrough.events.Person;
import io.followthrough.qualification.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** People with histories as they come: seeded, so that a failure can be repeated. */
public final class GeneratedPeople {

    private static final List<String> NAMES =
            List.of("need", "budget", "authority", "timeline", "interest", "competitor", "current-solution", "fit");
    private static final List<String> VALUES = List.of(
            "yes",
            "no",
            "this quarter",
            "next year",
            "10000",
            "500 euro",
            "I decide",
            "my boss",
            "maybe",
            "not now",
            "very",
            "urgent",
            "by hand",
            "unknown",
            "student",
            "something else entirely");
    private static final List<String> TEXTS = List.of(
            "I've been looking for something like this",
            "not now, call me in 3 months",
            "we are not looking to buy",
            "kein interesse",
            "bitte um ruckruf",
            "queremos comprar",
            "left a message",
            "urgent!");
    private static final List<String> TITLES = List.of("CEO", "Assistant to the CEO", "Engineer", "Poet");

    private final Random random;
    private int count;

    public GeneratedPeople(long seed) {
        this.random = new Random(seed);
    }

    /** Of the next person. */
    public List<Object> nextFacts() {
        count++;
        return facts();
    }

    public Prospect next() {
        count++;
        var prospect = Prospect.firstSeen("p-" + count, TODAY);
        for (var fact : facts()) {
            prospect = with(prospect, fact);
        }
        return prospect;
    }

    List<Object> facts() {
        var facts = new ArrayList<>();
        var number = 1 + random.nextInt(8);
        for (var n = 0; n < number; n++) {
            facts.add(random.nextInt(3) == 0 || n == 0 && random.nextInt(5) > 0 ? capture(n) : activity(n));
        }
        return facts;
    }

    static Prospect with(Prospect prospect, Object fact) {
        return fact instanceof io.followthrough.events.LeadCaptured capture
                ? prospect.with(capture)
                : prospect.with((io.followthrough.events.ActivityRecorded) fact);
    }

    private Object capture(int n) {
        var person = new Person(
                "Person " + count,
                "p" + count + "@example" + random.nextInt(9) + ".com",
                null,
                Map.of(),
                random.nextBoolean() ? one(TITLES) : null,
                null,
                null,
                Map.of());
        var company = random.nextBoolean()
                ? new Company("Works", null, null, random.nextBoolean() ? random.nextInt(2000) : null, "DE")
                : null;
        var consent = new Consent(one(ConsentStatus.values()), one(ConsentStatus.values()), null, null);
        return Facts.capture(
                "lead-" + count + "-" + n,
                one(CaptureChannel.values()),
                person,
                company,
                when(),
                answers(),
                text(),
                consent,
                random.nextInt(10) == 0 ? Machine.MACHINE : Machine.HUMAN);
    }

    private Object activity(int n) {
        var kind = one(ActivityKind.values());
        var objection = kind.name().startsWith("OBJECTION") ? new Objection("PRICE", null) : null;
        var deal = kind.name().startsWith("DEAL") ? new Deal("deal-" + random.nextInt(2), null, null, null) : null;
        var text = text();
        return Facts.activity(kind, when(), text == null ? "#" + n : text + " #" + n, answers(), objection, deal);
    }

    private Map<String, String> answers() {
        var answers = new HashMap<String, String>();
        for (var n = random.nextInt(3); n > 0; n--) {
            answers.put(one(NAMES), one(VALUES));
        }
        return answers;
    }

    private String text() {
        return random.nextInt(3) == 0 ? one(TEXTS) : null;
    }

    private Instant when() {
        return TODAY.minus(Duration.ofHours(random.nextInt(24 * 400)));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }
}
