package io.followthrough.cadence.domain;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import io.followthrough.cadence.domain.definition.Audience;
import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.definition.Capacity;
import io.followthrough.cadence.domain.definition.ContactHours;
import io.followthrough.cadence.domain.definition.ContactWindow;
import io.followthrough.cadence.domain.definition.Library;
import io.followthrough.cadence.domain.definition.Purpose;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.definition.Script;
import io.followthrough.cadence.domain.definition.Situation;
import io.followthrough.cadence.domain.definition.Step;
import io.followthrough.cadence.domain.definition.Template;
import io.followthrough.cadence.domain.definition.Variant;
import io.followthrough.cadence.domain.definition.Way;
import io.followthrough.cadence.domain.definition.WorkingHours;
import io.followthrough.events.TouchChannel;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Definitions by name. */
public final class Known {

    public static final Set<DayOfWeek> WORKING_DAYS = Set.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);

    private Known() {}

    public static ContactWindow callWindow() {
        return new ContactWindow(
                "calls",
                1,
                List.of(
                        hours(Set.of(MONDAY, TUESDAY, WEDNESDAY), "08:30", "12:00"),
                        hours(Set.of(THURSDAY, FRIDAY), "08:30", "12:00"),
                        hours(WORKING_DAYS, "13:00", "17:30")),
                false);
    }

    public static ContactWindow emailWindow() {
        return new ContactWindow(
                "emails",
                1,
                List.of(hours(Set.of(SATURDAY, SUNDAY), "08:00", "11:00"), hours(WORKING_DAYS, "06:00", "08:30")),
                true);
    }

    public static ContactWindow atOnce() {
        return new ContactWindow("at-once", 1, List.of(hours(Set.of(), "00:00", "00:00")), true);
    }

    public static ContactHours hours(Set<DayOfWeek> days, String from, String to) {
        return new ContactHours(days, LocalTime.parse(from), LocalTime.parse(to));
    }

    public static Way aCall(int minutes) {
        return new Way(TouchChannel.CALL, "calls", null, minutes);
    }

    public static Way anEmail() {
        return new Way(TouchChannel.EMAIL, "emails", "hello", null);
    }

    public static Way anEmailAtOnce() {
        return new Way(TouchChannel.EMAIL, "at-once", "hello", null);
    }

    public static Step on(int day, int within, Way way) {
        return new Step(day, within, way, null, false, 3, Script.NONE);
    }

    /** So many calls of 15 minutes, every second day. */
    public static Cadence calls(int number) {
        return new Cadence(
                "calls",
                1,
                "Calls",
                Purpose.ACQUIRE,
                new Audience(Set.of(Situation.NEW_INTEREST), Set.of()),
                IntStream.range(0, number)
                        .mapToObj(n -> on(2 * n, 2, aCall(15)))
                        .toList());
    }

    /** An e-mail at once, a call, an e-mail, a call; each can be replaced by the other. */
    public static Cadence newLead() {
        return new Cadence(
                "new-lead",
                1,
                "New lead",
                Purpose.ACQUIRE,
                new Audience(Set.of(Situation.NEW_INTEREST), Set.of()),
                List.of(
                        new Step(0, 0, anEmailAtOnce(), null, true, 3, Script.NONE),
                        new Step(1, 3, aCall(15), anEmail(), false, 3, Script.NONE),
                        new Step(4, 4, anEmail(), aCall(15), false, 3, Script.NONE),
                        new Step(8, 4, aCall(15), anEmail(), false, 3, Script.NONE)));
    }

    public static Cadence emailsFor(String id, Purpose purpose, Situation situation) {
        return new Cadence(
                id,
                1,
                id,
                purpose,
                new Audience(Set.of(situation), Set.of()),
                List.of(
                        new Step(0, 7, anEmail(), aCall(10), false, 3, Script.NONE),
                        new Step(10, 7, anEmail(), aCall(10), false, 3, Script.NONE),
                        new Step(20, 7, anEmail(), aCall(10), false, 3, Script.NONE)));
    }

    /** The same with a conversation that begins with a call. */
    public static Library withTalks(Library library) {
        var talks = new Cadence(
                "conversation",
                1,
                "Conversation",
                Purpose.ACQUIRE,
                new Audience(Set.of(Situation.CONVERSATION), Set.of()),
                List.of(
                        new Step(0, 3, aCall(20), anEmail(), false, 3, Script.NONE),
                        new Step(3, 5, anEmail(), aCall(10), false, 3, Script.NONE),
                        new Step(8, 5, aCall(15), anEmail(), false, 3, Script.NONE)));
        var cadences = new HashMap<>(library.cadences());
        cadences.put(talks.reference(), talks);
        return new Library(cadences, library.windows(), library.templates(), library.reps());
    }

    /** One issue each quarter. */
    public static Cadence newsletter() {
        var issue = new Way(TouchChannel.NEWSLETTER, "emails", "hello", null);
        return new Cadence(
                "newsletter",
                1,
                "Newsletter",
                Purpose.NURTURE,
                new Audience(Set.of(Situation.NURTURE), Set.of()),
                List.of(on(0, 7, issue), on(91, 7, issue)));
    }

    public static Rep ben(Capacity capacity) {
        return rep("ben", "Europe/Berlin", "DE", capacity);
    }

    public static Rep rep(String id, String zone, String country, Capacity capacity) {
        return new Rep(
                id,
                1,
                id,
                id + "@sales.example",
                null,
                ZoneId.of(zone),
                country,
                List.of(
                        new WorkingHours(WORKING_DAYS, LocalTime.of(8, 0), LocalTime.of(12, 30)),
                        new WorkingHours(WORKING_DAYS, LocalTime.of(13, 30), LocalTime.of(17, 30))),
                List.of(),
                List.of(),
                capacity,
                Set.of(),
                Set.of(),
                Set.of(),
                true);
    }

    /** The same representative, serving only some people. */
    public static Rep serving(Rep rep, Set<String> territories, Set<String> languages, Set<String> skills) {
        return new Rep(
                rep.id(),
                rep.version(),
                rep.name(),
                rep.email(),
                rep.phone(),
                rep.timeZone(),
                rep.country(),
                rep.workingHours(),
                rep.absences(),
                rep.busy(),
                rep.capacity(),
                territories,
                languages,
                skills,
                rep.active());
    }

    public static Capacity plenty() {
        return new Capacity(360, 1800, 7200, 400);
    }

    public static Library library(Rep... reps) {
        return Library.of(
                List.of(
                        newLead(),
                        emailsFor("nurture", Purpose.NURTURE, Situation.NURTURE),
                        emailsFor("conversation", Purpose.ACQUIRE, Situation.CONVERSATION),
                        emailsFor("care", Purpose.CARE, Situation.CUSTOMER),
                        emailsFor("reward", Purpose.CARE, Situation.REWARDED),
                        emailsFor("win-back", Purpose.ACQUIRE, Situation.WIN_BACK),
                        emailsFor("farewell", Purpose.FAREWELL, Situation.LOST)),
                List.of(callWindow(), emailWindow(), atOnce()),
                List.of(new Template("hello", 1, List.of(new Variant("A", "Hello", "{{greeting}}", null)))),
                List.of(reps));
    }

    /** The same with so many wordings of its template that nobody gets one twice. */
    public static Library withManyWords(Library library) {
        var wordings = IntStream.range(0, 9)
                .mapToObj(number -> new Variant("W" + number, "Hello", "{{greeting}}", null))
                .toList();
        var templates = new HashMap<>(library.templates());
        templates.put("hello", new Template("hello", 1, wordings));
        return new Library(library.cadences(), library.windows(), templates, library.reps());
    }
}
