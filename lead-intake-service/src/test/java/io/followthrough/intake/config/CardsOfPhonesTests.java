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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cards as iPhones, Androids, Outlook and Nextcloud write them: a bad number costs nobody. */
class CardsOfPhonesTests {

    private final List<Validated<LeadCaptured>> cards = new ArrayList<>();

    @BeforeEach
    void read() {
        read("/cards/phones.vcf");
    }

    private void read(String file) {
        var mapping = ((Validated.Accepted<Mapping>) MappingFile.read(MappingFile.ofVCards())).value();
        var rules = new CaptureRules(new LibPhoneNumbers(), IntakePolicy.DEFAULT);
        try (var rows = new VCardFile(CardsOfPhonesTests.class.getResourceAsStream(file))) {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                cards.add(mapping.apply(row.get())
                        .then(fields -> rules.check(fields, _ -> "lead", Instant.parse("2026-03-02T08:00:00Z"))));
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

    /** Nokia, iPhone, Google, Android, Outlook, DoCoMo, BlackBerry and WhatsApp: name, e-mail, telephone. */
    @Test
    void everyTelephonesCardSaysWhoItIs() {
        var expected = List.of(
                List.of("Иван Иванов", "ivan@nokia.example", "+79161234567"),
                List.of("Nokia Old", "old@nokia.example", "+358401234567"),
                List.of("Dr. Jane Q. Doe, PhD", "jane@doe.example", "+14045551234"),
                List.of("Gina Google", "gina@google.example", "+447911123456"),
                List.of("Andy Droid", "andy@droid.example", "+33612345678"),
                List.of("Vier Null", "first@null.example", "+4915123456789"),
                List.of("lower case", "lower@case.example", "+41791234567"),
                List.of("Folded Name With Tab and Space", "folded@fold.example", "+49301234567"),
                List.of("山田太郎", "taro@docomo.example", "+81312345678"),
                List.of("Berry Black", "berry@rim.example", "+15198887465"),
                List.of("Whats App", "", "+4915123456780"));
        cards.clear();
        read("/cards/more-phones.vcf");

        assertThat(cards).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            var person = card(i + 1).person();
            assertThat(Stream.of(person.name(), person.email(), person.phone())
                            .map(text -> text == null ? "" : text)
                            .toList())
                    .as("card " + (i + 1))
                    .isEqualTo(expected.get(i));
        }
    }
}
