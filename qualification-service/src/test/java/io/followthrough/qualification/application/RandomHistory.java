package io.followthrough.qualification.application;

import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.testkit.Fixtures.anEvent;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.LeadWithdrawn;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.qualification.Facts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens to three people, each of whom is known by an address here and by a number there, in a random order. */
final class RandomHistory {

    static final String IMPORT = "import-1";

    private static final int PEOPLE = 3;
    private static final List<String> TEXTS = List.of(
            "wants an offer this week",
            "call again next year",
            "not interested, has another supplier",
            "please leave me alone",
            "talked about the weather",
            "too expensive");
    private static final List<ConsentStatus> CONSENTS =
            List.of(ConsentStatus.UNKNOWN, ConsentStatus.GRANTED, ConsentStatus.GRANTED, ConsentStatus.DENIED);

    /** Both keys of one person. */
    record Pair(String mail, String number) {}

    /**
     * @param keys of whom it is about
     * @param withdraws the capture that it takes back
     */
    record Fact(
            String id,
            Set<String> keys,
            EventEnvelope<?> event,
            @Nullable String withdraws) {}

    sealed interface Step {}

    record Arrives(Fact fact) implements Step {}

    record IsUndone(Pair pair) implements Step {}

    record IsErased(String key) implements Step {}

    private final Random random;
    private final List<Step> steps = new ArrayList<>();
    private final List<Fact> everything = new ArrayList<>();

    RandomHistory(Random random) {
        this.random = random;
        for (var person = 0; person < PEOPLE; person++) {
            person(person);
        }
        Collections.shuffle(steps, random);
        withdrawAfterCaptures();
        repeatSome();
    }

    List<Step> steps() {
        return steps;
    }

    /** Each fact once, in an order of its own. */
    List<Fact> everything() {
        return everything;
    }

    private void person(int number) {
        var mail = "person%d@here.example".formatted(number);
        var known = "number%dthere".formatted(number);
        var pair = new Pair("email:" + mail, "external:crm:" + known);
        for (var n = random.nextInt(3); n >= 0; n--) {
            arrives(capture(number + "-here-" + n, mail, null, pair));
        }
        for (var n = random.nextInt(3); n > 0; n--) {
            arrives(capture(number + "-there-" + n, null, known, pair));
        }
        for (var n = random.nextInt(4); n > 0; n--) {
            arrives(activity(number + "-note-" + n, random.nextBoolean() ? mail : null, known, pair));
        }
        if (random.nextInt(10) < 7) {
            arrives(capture(number + "-both", mail, known, pair));
        }
        if (random.nextInt(10) < 4) {
            steps.add(new IsUndone(pair));
        }
        if (random.nextInt(10) < 3) {
            steps.add(new IsErased(random.nextBoolean() ? pair.mail() : pair.number()));
        }
    }

    private void arrives(Fact fact) {
        everything.add(fact);
        steps.add(new Arrives(fact));
    }

    private Fact capture(String id, @Nullable String mail, @Nullable String known, Pair pair) {
        var consent = CONSENTS.get(random.nextInt(CONSENTS.size()));
        var capture = Facts.capture(
                        id,
                        random.nextBoolean() ? CaptureChannel.WEB_FORM : CaptureChannel.IMPORT,
                        person(mail, known),
                        null,
                        daysAgo(1 + random.nextInt(60)),
                        random.nextBoolean() ? Map.of() : Map.of("budget", String.valueOf(random.nextInt(90_000))),
                        random.nextBoolean() ? null : text(),
                        new Consent(consent, consent, null, null),
                        Machine.HUMAN)
                .broughtBy(List.of(IMPORT));
        return new Fact(id, keys(mail, known, pair), anEvent(id, capture.capturedAt(), capture), null);
    }

    private Fact activity(String id, @Nullable String mail, @Nullable String known, Pair pair) {
        var named = mail == null ? known : null;
        var at = daysAgo(1 + random.nextInt(60));
        var kind = random.nextInt(4) == 0 ? ActivityKind.CONSENT_WITHDRAWN : ActivityKind.NOTE_TAKEN;
        var note = new ActivityRecorded(
                id,
                kind,
                person(mail, named),
                null,
                null,
                "rep-1",
                at,
                null,
                text(),
                Map.of(),
                null,
                null,
                null,
                Machine.HUMAN,
                null,
                false);
        return new Fact(id, keys(mail, named, pair), anEvent(id, at, note), null);
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static Person person(@Nullable String mail, @Nullable String known) {
        return new Person(
                null, mail, null, known == null ? Map.of() : Map.of("crm", known), null, null, null, Map.of());
    }

    private static Set<String> keys(@Nullable String mail, @Nullable String known, Pair pair) {
        return mail == null
                ? Set.of(pair.number())
                : known == null ? Set.of(pair.mail()) : Set.of(pair.mail(), pair.number());
    }

    /** Of one import the topic holds the capture before its withdrawal. */
    private void withdrawAfterCaptures() {
        for (var at = steps.size() - 1; at >= 0; at--) {
            if (steps.get(at) instanceof Arrives(var fact)
                    && fact.event().data() instanceof LeadCaptured capture
                    && random.nextInt(5) == 0) {
                var id = fact.id() + "-withdrawn";
                var withdrawn = new LeadWithdrawn(fact.id(), IMPORT, capture.person(), null, Facts.TODAY);
                var taken = new Fact(id, fact.keys(), anEvent(id, Facts.TODAY, withdrawn), fact.id());
                everything.add(taken);
                steps.add(at + 1 + random.nextInt(steps.size() - at), new Arrives(taken));
            }
        }
    }

    /** What was delivered is delivered again, at any later time. */
    private void repeatSome() {
        for (var at = steps.size() - 1; at >= 0; at--) {
            if (steps.get(at) instanceof Arrives arrives && random.nextInt(3) == 0) {
                steps.add(at + 1 + random.nextInt(steps.size() - at), arrives);
            }
        }
    }
}
