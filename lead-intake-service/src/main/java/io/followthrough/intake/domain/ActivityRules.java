package io.followthrough.intake.domain;

import static java.util.Objects.requireNonNull;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Deal;
import io.followthrough.events.IdentityKey;
import io.followthrough.events.Objection;
import io.followthrough.events.Person;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns an untrusted input into an activity, normalised, or says everything that is wrong with it. Pure. */
public final class ActivityRules {

    private static final int ID = 200;
    private static final int TEXT = 20_000;
    private static final int ANSWER = 2_000;
    private static final int MANY = 50;
    private static final BigDecimal A_DAY = BigDecimal.valueOf(24 * 60);
    private static final BigDecimal A_LOT_OF_MONEY = new BigDecimal("1E15");

    private final PersonRules people;
    private final MachineRules machines;
    private final TimeRules times;

    public ActivityRules(PhoneNumbers phoneNumbers, IntakePolicy policy) {
        this.people = new PersonRules(phoneNumbers, policy.country());
        this.machines = new MachineRules(policy);
        this.times = new TimeRules(policy);
    }

    /**
     * The activity that the fields describe.
     *
     * @param naming gives the activity its id if it is accepted
     * @param receivedAt when it came in: kept beside its own time, and the time of an activity that does not say it
     */
    public Validated<ActivityRecorded> check(Fields fields, Naming naming, Instant receivedAt) {
        var reader = new FieldReader(fields, path -> !path.startsWith("person."));
        reader.tellStrange(Shape.ACTIVITY);
        var kind = kind(reader);
        var reached = reader.hasAnyBelow("person") ? people.person(reader, null) : null;
        var person = reached == null ? null : reached.person();
        var prospectId = reader.text("prospectId", ID);
        var touchId = reader.text("touchId", ID);
        var repId = reader.text("repId", ID);
        var historic = Boolean.TRUE.equals(reader.yesOrNo("historic"));
        var at = times.of(reader, "at", receivedAt);
        var minutes = reader.decimal("minutes", BigDecimal.ZERO, A_DAY);
        var text = reader.prose("text", TEXT);
        var remark = reader.prose("remark", TEXT);
        var answers = new TreeMap<>(reached == null ? Map.<String, String>of() : reached.others());
        answers.putAll(reader.proseEntries("answers", MANY, ANSWER));
        StrayRefusals.in(fields, Shape.ACTIVITY).forEach(answers::putIfAbsent);
        var objection = objection(reader, kind);
        var deal = deal(reader, kind, historic ? null : at);
        var until = reader.instant("until");
        var verdict = machines.said(reader);
        var somebody = identifiable(reader, person, prospectId);
        if (!reader.problems().isEmpty()) {
            return new Validated.Refused<>(reader.everythingWrong());
        }
        return new Validated.Accepted<>(new ActivityRecorded(
                naming.idOf(somebody),
                requireNonNull(kind),
                person,
                prospectId,
                touchId,
                repId,
                at,
                minutes == null ? null : minutes.doubleValue(),
                text,
                answers,
                objection,
                deal,
                until,
                verdict.machine(),
                verdict.rule(),
                historic,
                reader.unreadable(),
                remark,
                receivedAt.equals(at) ? null : receivedAt));
    }

    private static @Nullable ActivityKind kind(FieldReader reader) {
        if (!reader.has("kind")) {
            reader.problem("kind", "is missing", "say what happened, for example NOTE_TAKEN");
        }
        return reader.oneOf("kind", ActivityKind.class);
    }

    private static @Nullable Objection objection(FieldReader reader, @Nullable ActivityKind kind) {
        var type = reader.text("objection.type", ID);
        var text = reader.prose("objection.text", TEXT);
        var isNeeded = kind == ActivityKind.OBJECTION_RAISED || kind == ActivityKind.OBJECTION_CLEARED;
        if (type == null && (isNeeded || text != null)) {
            reader.problem("objection.type", "is missing", "say what kind of objection, for example PRICE or TIMING");
        }
        return type == null ? null : new Objection(type.toUpperCase(Locale.ROOT), text);
    }

    /** @param at when it happened; null for history, of which nothing is expected any more */
    private static @Nullable Deal deal(FieldReader reader, @Nullable ActivityKind kind, @Nullable Instant at) {
        var close = reader.read("deal.expectedClose", ActivityRules::day);
        if (close != null
                && at != null
                && kind == ActivityKind.DEAL_OPENED
                && close.isBefore(at.atZone(ZoneOffset.UTC).toLocalDate())) {
            reader.problem("deal.expectedClose", "lies before the deal was opened", "give a day that is still to come");
        }
        var deal = new Deal(
                reader.text("deal.dealId", ID),
                reader.decimal("deal.value", BigDecimal.ZERO, A_LOT_OF_MONEY),
                reader.read("deal.currency", ActivityRules::currency),
                reader.prose("deal.reason", ANSWER),
                reader.text("deal.stage", ID),
                close);
        return deal.equals(new Deal(null, null, null, null)) ? null : deal;
    }

    private static Reading<LocalDate> day(String text) {
        try {
            return Reading.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException notADay) {
            return Reading.failed("is no day", "use ISO 8601, for example 2027-03-31");
        }
    }

    private static Reading<String> currency(String text) {
        try {
            return Reading.of(
                    Currency.getInstance(text.toUpperCase(Locale.ROOT)).getCurrencyCode());
        } catch (IllegalArgumentException notACurrency) {
            return Reading.failed("is no currency", "use three letters of ISO 4217, for example EUR or BRL");
        }
    }

    private static String identifiable(FieldReader reader, @Nullable Person person, @Nullable String prospectId) {
        var key = IdentityKey.of(person, null);
        if (prospectId == null && key.isEmpty()) {
            reader.problem(
                    "person",
                    "cannot be told from other people",
                    "give prospectId, person.email, person.phone or person.externalIds");
        }
        return prospectId == null ? key.map(IdentityKey::toString).orElse("") : prospectId;
    }
}
