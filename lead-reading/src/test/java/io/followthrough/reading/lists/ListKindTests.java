package io.followthrough.reading.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a list is a list of, by the headers of exports as programs write them. */
class ListKindTests {

    @ParameterizedTest
    @CsvSource({
        "DEALS, Record ID|Deal Name|Deal Stage|Close Date|Deal owner|Amount|Pipeline|Associated Contact|Email",
        "DEALS, Opportunity Name|Account Name|Stage|Amount|Close Date|Probability (%)|Contact: Email",
        "DEALS, Deal - Title|Deal - Value|Deal - Status|Deal - Won time|Person - Name|Person - Email - Work",
        "DEALS, Deal Name|Stage|Amount|Closing Date|Contact Name|Email",
        "DEALS, Name|E-Mail|Verkaufsphase|Auftragswert|Abschlussdatum",
        "DEALS, Name|Email|Stage|Amount",
        "TICKETS, Ticket ID|Ticket name|Pipeline|Ticket status|Create date|Priority|Close date|Associated Contact|Email",
        "TICKETS, Case Number|Contact Name|Subject|Status|Priority|Contact Email",
        "TICKETS, Id|Subject|Requester|Requester email|Status|Priority|Assignee",
        "TICKETS, Ticketnummer|Betreff|Name|E-Mail",
        "ORDERS, ID|Date|Billing First Name|Billing Last Name|Billing Email|Customer note|Status",
        "ORDERS, Order Number|Order Date|Order Total|Email",
        "ORDERS, Name|Email|Financial Status|Paid at|Lineitem name|Total",
    })
    void exportsOfDealsTicketsAndOrdersAreKnownByTheirColumns(ListKind kind, String header) {
        assertThat(ListKind.of(List.of(header.split("\\|")))).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Record ID|First Name|Last Name|Email|Lifecycle Stage|Lead Status|Create Date|Close Date|Recent Deal Amount",
                "Lead ID|First Name|Last Name|Company|Email|Lead Source|Lead Status|Annual Revenue",
                "Name|Email|Stage|Notes",
                "Name|Email|Status|Priority|Assignee",
                "Name|E-Mail|Betreff|Nachricht",
                "Attendee #|Ticket Type|Email|Order Date|Event Name",
                "Customer ID|First Name|Last Name|Email|Total Spent|Total Orders",
                "Email|Created|Consent",
                "First Name|Last Name|Company|Amount"
            })
    void listsOfPeopleAreNone(String header) {
        assertThat(ListKind.of(List.of(header.split("\\|")))).isEmpty();
    }

    @Test
    void oneColumnOfEachGroupIsTold() {
        assertThat(ListKind.DEALS.knownBy(List.of("Email", "Deal Stage", "Pipeline", "Amount")))
                .containsExactly("Deal Stage", "Amount");
        assertThat(ListKind.dates(List.of("Email", "Close Date", "Last Activity Date")))
                .containsExactly("Close Date", "Last Activity Date");
    }
}
