package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.capture;
import static io.followthrough.qualification.Facts.prospect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Company;
import io.followthrough.events.Consent;
import io.followthrough.events.Criterion;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.events.Stage;
import io.followthrough.qualification.rules.InvalidRulesException;
import io.followthrough.qualification.rules.RulesFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who we sell to, and who we do not. */
class IdealCustomerTests {

    private static final String COUNTRIES = "  countries: {}";

    @ParameterizedTest
    @CsvSource({
        "Germany, DE",
        "deutschland, Germany",
        "ALEMANIA, de",
        "Österreich, AT",
        "oesterreich-ungarn, ''",
        "The Netherlands, Holland",
        "U.K., Great Britain",
        "USA, Estados Unidos",
        "Côte d'Ivoire, CI",
        "Brasil, Brazil"
    })
    void aCountryIsMeantHoweverItIsWritten(String inTheRules, String ofTheCompany) {
        if (ofTheCompany.isEmpty()) {
            assertThatThrownBy(() -> with("  countries: { \"" + inTheRules + "\": 0.9 }"))
                    .isInstanceOf(InvalidRulesException.class)
                    .hasMessageContaining("is no country: " + inTheRules)
                    .hasMessageContaining("ISO 3166-1");
            return;
        }
        var decision = decide(
                with("  countries: { \"" + inTheRules + "\": 0.9 }"),
                new Company("Works", null, null, null, ofTheCompany),
                null,
                Map.of());

        assertThat(fit(decision)).isEqualTo(0.9);
    }

    @Test
    void whoWorksAtACompetitorIsNoCustomer() {
        var rules = with(COUNTRIES + "\n  competitors: [rival.example]");
        var rival =
                decide(rules, new Company(null, "mail.rival.example", null, 100, null), "CEO", Map.of("need", "yes"));

        assertThat(fit(rival)).isZero();
        assertThat(rival.stage().stage()).isEqualTo(Stage.DISQUALIFIED);
    }

    @Test
    void titlesAreLookedForAndRuledOut() {
        var rules = with(COUNTRIES + "\n  titles: { \"head of sales\": 1.0, \"student\": 0.0 }");

        assertThat(fit(decide(rules, null, "Head of Sales EMEA", Map.of()))).isEqualTo(1.0);
        assertThat(fit(decide(rules, null, "Student assistant", Map.of()))).isZero();
        assertThat(decide(rules, null, "Engineer", Map.of()).missing()).contains(Criterion.FIT);
    }

    @Test
    void revenueCountsByItsSize() {
        var rules = with(
                COUNTRIES
                        + "\n  revenue: [ { from: 0, strength: 0.2 }, { from: 1000000, strength: 0.7 }, { from: 10000000, strength: 1.0 } ]");

        assertThat(fit(decide(rules, null, null, Map.of("revenue", "12 million EUR"))))
                .isEqualTo(1.0);
        assertThat(fit(decide(rules, null, null, Map.of("Umsatz", "2 Mio")))).isEqualTo(0.7);
        assertThat(fit(decide(rules, null, null, Map.of("turnover", "80,000")))).isEqualTo(0.2);
    }

    @Test
    void whatIsWrongIsNamedWithItsLine() {
        assertThatThrownBy(() -> with(COUNTRIES + "\n  competitors: [\"not a domain\"]"))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessageContaining("is no domain: not a domain");
    }

    private static Qualification with(String countries) {
        var shipped = shipped();
        assertThat(shipped).contains(COUNTRIES + "\n");
        return new Qualification(RulesFile.read("rules.yml", shipped.replace(COUNTRIES + "\n", countries + "\n")));
    }

    private static String shipped() {
        try (var file = IdealCustomerTests.class.getResourceAsStream("/qualification-rules.yml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Decision decide(Qualification rules, Company company, String title, Map<String, String> answers) {
        var person = new Person("Ann", null, "+4930123456", Map.of(), title, null, null, Map.of());
        return rules.decide(
                prospect(capture(
                        "lead",
                        CaptureChannel.WEB_FORM,
                        person,
                        company,
                        TODAY,
                        answers,
                        null,
                        Consent.UNKNOWN,
                        Machine.HUMAN)),
                TODAY);
    }

    private static double fit(Decision decision) {
        return decision.criteria().get(Criterion.FIT.ordinal()).score().doubleValue();
    }
}
