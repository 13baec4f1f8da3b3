package io.followthrough.standalone.demo;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.Deal;
import io.followthrough.events.Machine;
import io.followthrough.events.Objection;
import io.followthrough.events.Person;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody known does, as {@code POST /v1/activities} takes it. */
record SampleActivity(
        ActivityKind kind,
        Person person,
        @Nullable String touchId,
        @Nullable String repId,
        Instant at,
        @Nullable Double minutes,
        @Nullable String text,
        Map<String, String> answers,
        @Nullable Objection objection,
        @Nullable Deal deal,
        @Nullable Instant until,
        Machine machine,
        boolean historic) {

    static SampleActivity of(ActivityKind kind, SampleLead lead, Instant at) {
        var person = new Person(null, lead.email(), null, Map.of(), null, null, null, Map.of());
        return new SampleActivity(
                kind, person, null, null, at, null, null, Map.of(), null, null, null, Machine.HUMAN, lead.historic());
    }

    SampleActivity saying(String words) {
        return new SampleActivity(
                kind, person, touchId, repId, at, minutes, words, answers, objection, deal, until, machine, historic);
    }

    SampleActivity answering(Map<String, String> given) {
        return new SampleActivity(
                kind, person, touchId, repId, at, minutes, text, given, objection, deal, until, machine, historic);
    }

    SampleActivity objecting(Objection raised) {
        return new SampleActivity(
                kind, person, touchId, repId, at, minutes, text, answers, raised, deal, until, machine, historic);
    }

    SampleActivity with(Deal made, String rep) {
        return new SampleActivity(
                kind, person, touchId, rep, at, 30.0, text, answers, objection, made, until, machine, historic);
    }

    SampleActivity backOn(Instant day) {
        return new SampleActivity(
                kind, person, touchId, repId, at, minutes, text, answers, objection, deal, day, machine, historic);
    }

    SampleActivity about(String touch) {
        return new SampleActivity(
                kind, person, touch, repId, at, minutes, text, answers, objection, deal, until, machine, historic);
    }

    SampleActivity by(String rep, double spent) {
        return new SampleActivity(
                kind, person, touchId, rep, at, spent, text, answers, objection, deal, until, machine, historic);
    }
}
