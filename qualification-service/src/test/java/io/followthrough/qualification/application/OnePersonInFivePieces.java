package io.followthrough.qualification.application;

import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.testkit.Fixtures.anEvent;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.qualification.Facts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Five captures of one person, no key in all of them: two e-mail addresses, a phone and two external ids. */
final class OnePersonInFivePieces {

    static final String WORK = "ann@example.com";
    static final String HOME = "ann@home.example";
    static final String PHONE = "+4930123456";

    static final List<EventEnvelope<?>> CAPTURES = List.of(
            captured("lead-1", 50, person("Ann", WORK, null, Map.of()), ConsentStatus.GRANTED, Map.of("need", "yes")),
            captured("lead-2", 40, person(null, null, PHONE, Map.of("crm", "1")), ConsentStatus.DENIED, Map.of()),
            captured(
                    "lead-3",
                    30,
                    person(null, HOME, null, Map.of("list", "2")),
                    ConsentStatus.PENDING,
                    Map.of("budget", "5000")),
            captured("lead-4", 20, person("Ann Lee", WORK, null, Map.of("crm", "1")), ConsentStatus.GRANTED, Map.of()),
            captured(
                    "lead-5",
                    10,
                    person(null, null, PHONE, Map.of("list", "2")),
                    ConsentStatus.GRANTED,
                    Map.of("timeline", "asap")));

    static final List<String> KEYS =
            List.of("email:" + WORK, "email:" + HOME, "phone:" + PHONE, "external:crm:1", "external:list:2");

    private OnePersonInFivePieces() {}

    private static Person person(String name, String email, String phone, Map<String, String> externalIds) {
        return new Person(name, email, phone, externalIds, null, null, null, Map.of());
    }

    private static EventEnvelope<?> captured(
            String leadId, int daysAgo, Person person, ConsentStatus consent, Map<String, String> answers) {
        var capture = Facts.capture(
                leadId,
                CaptureChannel.WEB_FORM,
                person,
                null,
                daysAgo(daysAgo),
                answers,
                null,
                new Consent(consent, consent, null, null),
                Machine.HUMAN);
        return anEvent(leadId, daysAgo(daysAgo), capture);
    }

    static <T> List<List<T>> orders(Collection<T> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        var orders = new ArrayList<List<T>>();
        for (var first : of) {
            var rest = new ArrayList<>(of);
            rest.remove(first);
            for (var order : orders(rest)) {
                var whole = new ArrayList<T>();
                whole.add(first);
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }
}
