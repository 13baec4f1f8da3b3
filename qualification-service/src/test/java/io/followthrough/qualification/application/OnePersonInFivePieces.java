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

/** Five captures of one person, no key in all of them: two e-mail addresses and three external ids. */
public final class OnePersonInFivePieces {

    static final List<EventEnvelope<?>> CAPTURES = captures("");
    static final List<String> KEYS = keys("");

    static final Person CUSTOMER_OF_THE_SHOP = person(null, null, null, Map.of("shop", shopId("")));

    private OnePersonInFivePieces() {}

    /** @param mark tells this person from another one in the same five pieces */
    public static List<EventEnvelope<?>> captures(String mark) {
        var work = "ann" + mark + "@example.com";
        return List.of(
                captured(
                        "lead-1" + mark,
                        50,
                        person("Ann", work, null, Map.of()),
                        ConsentStatus.GRANTED,
                        Map.of("need", "yes")),
                captured(
                        "lead-2" + mark,
                        40,
                        person(null, null, null, Map.of("crm", "1" + mark, "shop", shopId(mark))),
                        ConsentStatus.DENIED,
                        Map.of()),
                captured(
                        "lead-3" + mark,
                        30,
                        person(null, "ann" + mark + "@home.example", null, Map.of("list", "2" + mark)),
                        ConsentStatus.PENDING,
                        Map.of("budget", "5000")),
                captured(
                        "lead-4" + mark,
                        20,
                        person("Ann Lee", work, null, Map.of("crm", "1" + mark)),
                        ConsentStatus.GRANTED,
                        Map.of()),
                captured(
                        "lead-5" + mark,
                        10,
                        person(null, null, null, Map.of("list", "2" + mark, "shop", shopId(mark))),
                        ConsentStatus.GRANTED,
                        Map.of("timeline", "asap")));
    }

    /** All that the person can be told by. */
    public static List<String> keys(String mark) {
        return List.of(
                "email:ann" + mark + "@example.com",
                "email:ann" + mark + "@home.example",
                "external:shop:" + shopId(mark),
                "external:crm:1" + mark,
                "external:list:2" + mark);
    }

    public static String shopId(String mark) {
        return "%07d".formatted(Math.floorMod(mark.hashCode(), 10_000_000));
    }

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

    public static <T> List<List<T>> orders(Collection<T> of) {
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
