package io.followthrough.intake.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.LeadCaptured;
import io.followthrough.events.UnreadPart;
import io.followthrough.intake.domain.CaptureRules;
import io.followthrough.intake.domain.IntakePolicy;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.Mapping;
import io.followthrough.intake.files.MappingFile;
import io.followthrough.intake.files.VCardFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cards as iPhones, Androids, Outlook and Nextcloud write them: a bad number costs nobody. */
class CardsOfPhonesTests {

    private final List<Validated<LeadCaptured>> cards = new ArrayList<>();

    @BeforeEach
    void read() {
        var mapping = ((Validated.Accepted<Mapping>) MappingFile.read(MappingFile.ofVCards())).value();
        var rules = new CaptureRules(new LibPhoneNumbers(), IntakePolicy.DEFAULT);
        try (var file = new VCardFile(CardsOfPhonesTests.class.getResourceAsStream("/cards/phones.vcf"))) {
            for (var row = file.next(); row.isPresent(); row = file.next()) {
                cards.add(mapping.apply(row.get())
                        .then(fields -> rules.check(fields, "lead", Instant.parse("2026-03-02T08:00:00Z"))));
            }
        }
    }

    private LeadCaptured card(int number) {
        return switch (cards.get(number - 1)) {
            case Validated.Accepted<LeadCaptured>(var capture) -> capture;
            case Validated.Refused<LeadCaptured>(var problems) -> throw new AssertionError(problems);
        };
    }

    @Test
    void eightOfNineAreTakenInAndTheNinthCouldBeReachedByNothing() {
        assertThat(cards).hasSize(9);
        assertThat(cards.subList(0, 8)).allSatisfy(card -> assertThat(card).isInstanceOf(Validated.Accepted.class));
        assertThat(cards.get(8))
                .isInstanceOfSatisfying(
                        Validated.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("field")
                                .contains("person.email", "person.phone", "person"));
    }

    @Test
    void anotherNumberOfTheCardTakesThePlaceOfABadOne() {
        assertThat(card(1).person().email()).isEqualTo("ann@appleseed.example");
        assertThat(card(1).person().phone()).isEqualTo("+41791234567");
        assertThat(card(1).unreadable()).extracting(UnreadPart::value).containsExactly("12");
    }

    @Test
    void aHomePageAndAProviderOfFreeMailAreNoCompanys() {
        assertThat(card(1).company().domain()).isNull();
        assertThat(card(6).company().domain()).isNull();
    }

    @Test
    void whatNobodyHasAsANumberIsKeptBesideTheAddress() {
        assertThat(card(2).person().email()).isEqualTo("joerg@gmx.example");
        assertThat(card(2).person().name()).isEqualTo("Jörg Müller");
        assertThat(card(2).person().phone()).isNull();
        assertThat(card(6).person().phone()).isNull();
        assertThat(card(6).unreadable()).extracting(UnreadPart::field).containsOnly("person.phone");
    }

    @Test
    void extensionsSchemesAndFullWidthDigitsAreRead() {
        assertThat(card(3).person().phone()).isEqualTo("+49301234567");
        assertThat(card(3).person().phoneExtension()).isEqualTo("12");
        assertThat(card(4).person().phone()).isEqualTo("+4915123456789");
        assertThat(card(5).person().phone()).isEqualTo("+4915123456780");
        assertThat(card(7).person().phone()).isEqualTo("+819012345678");
        assertThat(card(8).person().phoneExtension()).isEqualTo("99");
        assertThat(card(8).unreadable()).extracting(UnreadPart::value).containsExactly("broken(at)example.com");
    }

    @Test
    void anAddressWithSharpSIsItself() {
        assertThat(card(3).person().email()).isEqualTo("petra@xn--gro-7ka.de");
    }
}
