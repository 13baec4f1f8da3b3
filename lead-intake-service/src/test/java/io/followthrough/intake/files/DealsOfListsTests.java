package io.followthrough.intake.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.Heeded;
import io.followthrough.intake.domain.mapping.Mapping;
import io.followthrough.intake.domain.mapping.Row;
import io.followthrough.intake.domain.mapping.Standing.Why;
import io.followthrough.intake.domain.mapping.Survey;
import io.followthrough.reading.lists.ListKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An export of deals, tickets or orders that is loaded as live leads calls nobody whose deal is closed or old, and no customer. */
class DealsOfListsTests {

    private static final Instant TODAY = Instant.parse("2026-12-01T09:00:00Z");
    private static final String DEALS = "Email|Deal Stage|Amount|Create Date|Close Date";

    @Test
    void closedAndOldDealsStartNothingAndOpenOnesAreTold() {
        var looked = look(
                DEALS,
                "won@deals.example|Closed Won|100|2026-03-01|2026-04-01",
                "lost@deals.example|Closed Lost|100|2026-10-01|2026-11-01",
                "old@deals.example|Negotiation|100|2024-03-01|2024-04-01",
                "fresh@deals.example|Negotiation|100|2024-03-01|2026-12-24");

        assertThat(looked.historic()).containsExactly("true", "true", "true", null);
        assertThat(looked.survey().kind()).contains(ListKind.DEALS);
        assertThat(looked.survey().standings()).isEqualTo(Map.of(Why.CUSTOMER, 1L, Why.LOST, 1L, Why.OLDER, 1L));
        assertThat(looked.survey().told().getFirst().problem())
                .isEqualTo("is a list of deals by its columns \"Deal Stage\", \"Amount\", \"Close Date\", and not of"
                        + " people who showed interest");
        assertThat(looked.survey().told())
                .extracting(told -> told.problem().split(":")[0])
                .contains("says \"Closed Won\"", "says \"Closed Lost\"");
    }

    /** 3 April or 4 March 2024 is long ago; of 11/12/2025 only the first reading is. */
    @Test
    void aDayThatCouldBeTwoIsTheLaterOne() {
        var looked = look(
                "Email|Deal Stage|Amount|Close Date",
                "a@deals.example|Open|1|03/04/2024",
                "b@deals.example|Open|1|11/12/2025");

        assertThat(looked.historic()).containsExactly("true", null);
    }

    @Test
    void whoAskedForHelpOrHasOrderedIsNoLead() {
        var tickets = look("Email|Ticket ID|Priority", "ann@deals.example|T-1|high");
        var orders = look("Email|Order Number|Order Total", "ann@deals.example|4711|12.00");

        assertThat(tickets.historic()).containsExactly("true");
        assertThat(tickets.survey().standings()).isEqualTo(Map.of(Why.SUPPORT, 1L));
        assertThat(orders.historic()).containsExactly("true");
        assertThat(orders.survey().standings()).isEqualTo(Map.of(Why.CUSTOMER, 1L));
    }

    @Test
    void whoeverLeavesAColumnOutTakesThemInAsTheRest() {
        var mapping = proposed(List.of("Email", "Ticket ID", "Priority"));
        var without = new Mapping(
                mapping.name(),
                mapping.kind(),
                mapping.format(),
                mapping.values(),
                false,
                mapping.constants(),
                mapping.fields(),
                mapping.skips(),
                null,
                new Heeded(Set.of("Ticket ID"), Set.of()));

        assertThat(look(without, "Email|Ticket ID|Priority", "ann@deals.example|T-1|high")
                        .historic())
                .containsOnlyNulls();
    }

    @Test
    void aListOfPeopleAsksNothing() {
        var looked = look("Email|Name|Lead Status|Create Date", "ann@deals.example|Ann|New|2020-01-01");

        assertThat(looked.historic()).containsOnlyNulls();
        assertThat(looked.survey().kind()).isEmpty();
        assertThat(looked.survey().told()).isEmpty();
    }

    private record Looked(Survey survey, List<String> historic) {}

    private static Looked look(String columns, String... rows) {
        return look(proposed(List.of(columns.split("\\|"))), columns, rows);
    }

    private static Looked look(Mapping mapping, String columns, String... rows) {
        var header = Row.Header.of(List.of(columns.split("\\|")));
        var survey = new Survey(mapping.asOf(TODAY));
        var all = new ArrayList<Row>();
        for (var row : rows) {
            all.add(new Row(header, List.of(row.split("\\|")), all.size() + 2L));
        }
        all.forEach(survey::see);
        var historic = new ArrayList<String>();
        for (var row : all) {
            historic.add(
                    survey.decided().apply(row) instanceof Validated.Accepted<Fields>(var fields)
                            ? fields.get("historic")
                            : "rejected");
        }
        return new Looked(survey, historic);
    }

    private static Mapping proposed(List<String> header) {
        return ProposedMapping.of(header, "deals.csv").mapping();
    }
}
