package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Company;
import io.followthrough.events.Consent;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.qualification.Facts;
import io.followthrough.qualification.ShippedRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** People are ranked as a sales manager would rank them. */
class PersonaTests {

    private enum Band {
        CALL_TODAY,
        WORK,
        NURTURE,
        NO_LEAD
    }

    private record Fact(
            int ago,
            @Nullable CaptureChannel channel,
            @Nullable ActivityKind kind,
            @Nullable String message,
            @Nullable String text,
            @Nullable Map<String, String> answers) {}

    private record Firm(
            @Nullable Integer employees, @Nullable String country) {}

    /** @param repeat how often the facts come, one a day and earlier each; @param first comes once, before them */
    private record Persona(
            String who,
            Band band,
            @Nullable String title,
            @Nullable Firm company,
            @Nullable Integer repeat,
            @Nullable Fact first,
            List<Fact> facts) {

        Decision decision() {
            var prospect = Prospect.firstSeen(who, TODAY);
            var n = 0;
            if (first != null) {
                prospect = prospect.with(capture(first, n++));
            }
            for (var round = 0; round < (repeat == null ? 1 : repeat); round++) {
                for (var fact : facts) {
                    prospect = fact.channel() == null
                            ? prospect.with(activity(fact, round, n++))
                            : prospect.with(capture(fact, n++));
                }
            }
            return ShippedRules.QUALIFICATION.decide(prospect, TODAY);
        }

        private io.followthrough.events.LeadCaptured capture(Fact fact, int n) {
            var person = new Person(who, null, "+4930" + (1000000 + n), Map.of(), title, null, null, Map.of());
            var firm = company == null ? null : new Company(who, null, null, company.employees(), company.country());
            return Facts.capture(
                    who + n,
                    fact.channel(),
                    person,
                    firm,
                    TODAY.minus(Duration.ofDays(fact.ago())).minusSeconds(n),
                    fact.answers() == null ? Map.of() : fact.answers(),
                    fact.message(),
                    Consent.UNKNOWN,
                    Machine.HUMAN);
        }

        private io.followthrough.events.ActivityRecorded activity(Fact fact, int round, int n) {
            return Facts.activity(
                    fact.kind(),
                    TODAY.minus(Duration.ofDays(fact.ago())).minusSeconds(60L * round + n),
                    fact.text(),
                    fact.answers() == null ? Map.of() : fact.answers(),
                    null,
                    null);
        }
    }

    private record Ranked(Persona persona, Decision decision) {

        String key() {
            return Ranking.of(decision.stage().stage(), decision.road().road(), decision.ranking());
        }

        @Override
        public String toString() {
            return "%s %s: %s %s %s, ranked %s, score %s"
                    .formatted(
                            persona.band(),
                            persona.who(),
                            key(),
                            decision.stage().stage(),
                            decision.road().road(),
                            decision.ranking(),
                            decision.score());
        }
    }

    private static final List<Ranked> PEOPLE = personas().stream()
            .map(persona -> new Ranked(persona, persona.decision()))
            .toList();

    @Test
    void whoeverIsToBeCalledTodayStandsAboveWhoeverIsToBeNurtured() {
        assertAbove(Band.CALL_TODAY, Band.NURTURE);
    }

    @Test
    void whoeverIsToBeCalledTodayStandsAboveWhoeverIsWorkedOn() {
        assertAbove(Band.CALL_TODAY, Band.WORK);
    }

    @Test
    void whoeverIsWorkedOnStandsAboveWhoeverIsToBeNurtured() {
        assertAbove(Band.WORK, Band.NURTURE);
    }

    @Test
    void vendorsStudentsAndApplicantsAreNoLeadsAndNobodyElseIsOne() {
        var softly = new SoftAssertions();
        for (var each : PEOPLE) {
            softly.assertThat(each.decision().noLead() != null)
                    .as(each.toString())
                    .isEqualTo(each.persona().band() == Band.NO_LEAD);
        }
        softly.assertAll();
    }

    private static void assertAbove(Band band, Band other) {
        var softly = new SoftAssertions();
        for (var one : of(band)) {
            for (var two : of(other)) {
                softly.assertThat(one.key()).as("%s%nabove%n%s", one, two).isLessThan(two.key());
            }
        }
        softly.assertAll();
    }

    private static List<Ranked> of(Band band) {
        var found =
                PEOPLE.stream().filter(each -> each.persona().band() == band).toList();
        assertThat(found).hasSizeGreaterThanOrEqualTo(8);
        return found;
    }

    private static List<Persona> personas() {
        try (var file = PersonaTests.class.getResourceAsStream("/personas.yml")) {
            var read = new Yaml().<List<Object>>load(file);
            return new ArrayList<>(
                    JsonMapper.builder().build().convertValue(read, new TypeReference<List<Persona>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
