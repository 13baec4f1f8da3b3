package io.followthrough.qualification.application;

import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.testkit.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Company;
import io.followthrough.events.Consent;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.qualification.Facts;
import io.followthrough.qualification.application.identity.Proposal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The cases of {@code identity-cases.tsv}. A capture is written {@code n=name;e=email;t=telephone;x=system:id;c=company};
 * where the order matters a {@code >} stands before them; expected are how many people come of the captures, how many merges on record, and how many pairs to be decided.
 */
class IdentityTableTests {

    private static final String TABLE = "identity-cases.tsv";
    private static final String IN_THIS_ORDER = "> ";

    @ParameterizedTest(name = "{4}")
    @CsvFileSource(resources = TABLE, delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '\0')
    void oneAfterTheOther(int people, int merges, int proposals, String captures, String why) {
        var system = new QualifyingSystem();
        events(captures).forEach(system::handle);

        expect(system, people, merges, proposals, why);
    }

    @ParameterizedTest(name = "{4}")
    @CsvFileSource(resources = TABLE, delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '\0')
    void inOneBatchBackwards(int people, int merges, int proposals, String captures, String why) {
        var system = new QualifyingSystem();
        var events = new ArrayList<>(events(captures));
        if (!captures.startsWith(IN_THIS_ORDER)) {
            Collections.reverse(events);
        }
        system.handle(events.toArray(EventEnvelope[]::new));

        expect(system, people, merges, proposals, why);
        var told = system.told.size();
        events(captures).forEach(system::handle);
        assertThat(system.told).as("a redelivery tells nothing: %s", why).hasSize(told);
    }

    private static void expect(QualifyingSystem system, int people, int merges, int proposals, String why) {
        assertThat(system.stores
                        .directory()
                        .list(new ProspectDirectory.Query(null, null, null, null, null), 50, null)
                        .prospects())
                .as(why)
                .hasSize(people);
        assertThat(system.stores.merges().list(50, null).merges())
                .as("merges: %s", why)
                .hasSize(merges);
        assertThat(system.stores.proposals().list(Proposal.State.OPEN, 50, null).proposals())
                .as("proposals: %s", why)
                .hasSize(proposals);
    }

    private static List<EventEnvelope<?>> events(String captures) {
        var events = new ArrayList<EventEnvelope<?>>();
        for (var written : captures.replaceFirst("^" + IN_THIS_ORDER, "").split(" \\| ")) {
            var number = events.size() + 1;
            var fields = fields(written);
            var at = daysAgo(60 - number);
            var capture = Facts.capture(
                    "lead-" + number,
                    CaptureChannel.WEB_FORM,
                    person(fields),
                    fields.containsKey("c") ? new Company(null, fields.get("c"), null, null, null) : null,
                    at,
                    Map.of(),
                    null,
                    Consent.UNKNOWN,
                    Machine.HUMAN);
            events.add(anEvent("lead-" + number, at, capture));
        }
        return events;
    }

    private static Map<String, String> fields(String written) {
        var fields = new HashMap<String, String>();
        Arrays.stream(written.strip().split(";"))
                .forEach(field -> fields.put(field.substring(0, 1), field.substring(2)));
        return fields;
    }

    private static Person person(Map<String, String> fields) {
        var id = fields.get("x");
        return new Person(
                fields.get("n"),
                fields.get("e"),
                fields.get("t"),
                id == null ? Map.of() : Map.of(id.split(":")[0], id.split(":")[1]),
                null,
                null,
                null,
                Map.of());
    }
}
