package io.followthrough.intake.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever bought tickets for others is not called by their names. */
class GuestsOfBuyersTests {

    private static final Row.Header HEADER = Row.Header.of(List.of(
            "Attendee #",
            "Ticket Type",
            "First Name",
            "Last Name",
            "Email",
            "Buyer First Name",
            "Buyer Last Name",
            "Buyer Email"));

    @ParameterizedTest
    @CsvSource({
        "Paul, Plusone, Ana@olivar.example,",
        "Ana, García López, ana@olivar.example, ana@olivar.example",
        "Ana, Garcia, ana@olivar.example, ana@olivar.example",
        "Paul, Plusone, paul@plusone.example, paul@plusone.example",
    })
    void anAddressIsTheBuyersUnlessTheNameIsToo(String first, String last, String address, String kept) {
        var guest = read(row(first, last, address));

        assertThat(guest.get("person.email")).isEqualTo(kept);
        assertThat(guest.get("person.name")).isEqualTo(first + " " + last);
        assertThat(guest.get("person.externalIds.eventbrite")).isEqualTo("9123456791");
        assertThat(guest.get("answers.boughtBy")).isEqualTo(kept == null ? address : null);
    }

    @Test
    void whoseHolderIsNotToldIsNobody() {
        var mapping = ProposedMapping.of(HEADER.names(), "report.csv").mapping();

        assertThat(mapping.skips(row("Info Requested", "Info Requested", "Info Requested")))
                .isTrue();
    }

    private static Row row(String first, String last, String address) {
        return new Row(
                HEADER,
                List.of("9123456791", "Early bird", first, last, address, "Ana", "García", "ana@olivar.example"),
                2);
    }

    private static Fields read(Row row) {
        return switch (ProposedMapping.of(HEADER.names(), "report.csv")
                .mapping()
                .apply(row)) {
            case Validated.Accepted<Fields>(var fields) -> fields;
            case Validated.Refused<Fields>(var problems) -> throw new AssertionError(problems);
        };
    }
}
