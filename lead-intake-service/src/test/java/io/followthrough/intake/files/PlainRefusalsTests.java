package io.followthrough.intake.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.Row;
import io.followthrough.intake.domain.mapping.Survey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where one column says plainly that somebody has left, nothing is asked about what stands beside it. */
class PlainRefusalsTests {

    private static final Row.Header HEADER = Row.Header.of(List.of(
            "Email Address",
            "MEMBER_RATING",
            "LEID",
            "UNSUB_TIME",
            "UNSUB_CAMPAIGN_TITLE",
            "UNSUB_CAMPAIGN_ID",
            "UNSUB_REASON"));

    @Test
    void whoHasLeftIsNotAskedAbout() {
        var left = row("2026-04-01 09:00:00");
        var mapping = ProposedMapping.of(HEADER.names(), "unsubscribed.csv").mapping();
        var survey = new Survey(mapping);
        survey.see(left);

        assertThat(survey.told()).isEmpty();
        assertThat(mapping.apply(left)).isInstanceOfSatisfying(Validated.Accepted.class, read -> {
            var fields = (Fields) read.value();
            assertThat(fields.get("consent.email")).isEqualTo("DENIED");
            assertThat(fields.get("consent.phone")).isEqualTo("DENIED");
            assertThat(fields.paths()).noneMatch(path -> path.startsWith("unreadable"));
        });
    }

    @Test
    void whereNothingSaysSoPlainlyItIsAsked() {
        var survey = new Survey(
                ProposedMapping.of(HEADER.names(), "unsubscribed.csv").mapping());
        survey.see(row(""));

        assertThat(survey.told()).isNotEmpty();
    }

    private static Row row(String leftAt) {
        return new Row(HEADER, List.of("olaf@optout.example", "2", "114", leftAt, "April news", "c1", "NORMAL"), 2);
    }
}
