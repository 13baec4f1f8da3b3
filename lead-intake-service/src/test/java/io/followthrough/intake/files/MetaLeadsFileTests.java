package io.followthrough.intake.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.FileFormat;
import io.followthrough.intake.domain.mapping.Mapping;
import io.followthrough.intake.domain.mapping.Row;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Download leads" of Meta: parted by tabs, in UTF-16, with letters before ids and numbers. */
class MetaLeadsFileTests {

    private static final String COLUMNS = "id\tcreated_time\tad_id\tad_name\tadset_id\tadset_name\tcampaign_id\t"
            + "campaign_name\tform_id\tform_name\tis_organic\tplatform\t";

    private static final String LEAD =
            "l:3\t2026-11-20T10:20:30-06:00\tag:7\tRoofs\tas:8\tBerlin\tc:9\tAutumn\tf:10\t" + "Offer\tfalse\tfb\t";

    private static final String QUESTIONS =
            COLUMNS + "what_is_your_budget?\tfull_name\temail\tphone_number\tlead_status\n";

    private static final String TEST_LEAD =
            "<test lead: dummy data for what_is_your_budget?>\t<test lead: dummy data for full_name>\ttest@meta.com\t"
                    + "p:<test lead: dummy data for phone_number>\tCREATED\n";

    private static RowFile file(String text) {
        return RowFile.open(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_16)),
                FileFormat.DEFAULT,
                Heading.ofAnyTable());
    }

    private static List<Fields> people(String text) {
        try (var rows = file(text)) {
            var mapping = ProposedMapping.of(rows.columns(), "leads.csv").mapping();
            var people = new ArrayList<Fields>();
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                if (!mapping.skips(row.get())) {
                    people.add(fields(mapping, row.get()));
                }
            }
            return people;
        }
    }

    private static Fields fields(Mapping mapping, Row row) {
        return ((Validated.Accepted<Fields>) mapping.apply(row)).value();
    }

    @ParameterizedTest
    @CsvSource({
        "channel, SOCIAL_MEDIA",
        "person.externalIds.meta, 3",
        "capturedAt, 2026-11-20T16:20:30Z",
        "person.name, Ann Archer",
        "person.email, ann@meta.example",
        "person.phone, p:+4530901955",
        "source.campaign, Autumn",
        "answers.form, Offer",
        "answers.budget, 500",
        "answers.adset_id,",
        "answers.lead_status,",
    })
    void aLeadIsReadWithTheAnswersToTheQuestionsOfItsForm(String field, String value) {
        var ann = people(QUESTIONS + LEAD + "500\tAnn Archer\tann@meta.example\tp:+4530901955\tCREATED\n");

        assertThat(ann)
                .singleElement()
                .satisfies(fields -> assertThat(fields.get(field)).isEqualTo(value));
    }

    @Test
    void theTestLeadIsNobody() {
        assertThat(people(QUESTIONS + LEAD + TEST_LEAD)).isEmpty();
    }

    @Test
    void theTestLeadIsNobodyInAFormOfAnotherLanguage() {
        var german = COLUMNS + "vollständiger_name\te-mail\ttelefonnummer\tlead_status\n";
        var people = people(german
                + LEAD + "<test lead: dummy data for vollständiger_name>\ttest@meta.com\tp:<test lead: x>\tCREATED\n"
                + LEAD + "Bob Stone\tbob@meta.example\tp:+4915112345678\tCREATED\n");

        assertThat(people).singleElement().satisfies(bob -> {
            assertThat(bob.get("person.name")).isEqualTo("Bob Stone");
            assertThat(bob.get("person.email")).isEqualTo("bob@meta.example");
            assertThat(bob.get("person.phone")).isEqualTo("p:+4915112345678");
        });
    }

    @Test
    void itsMappingIsReadAsItIsWritten() {
        try (var rows = file(QUESTIONS)) {
            var proposed = ProposedMapping.of(rows.columns(), "leads.csv");
            var again = ((Validated.Accepted<Mapping>) MappingFile.read(MappingText.of(proposed.mapping()))).value();

            assertThat(proposed.product()).isEqualTo("meta-leads");
            assertThat(again.fields()).isEqualTo(proposed.mapping().fields());
            assertThat(again.skips()).isEqualTo(proposed.mapping().skips());
        }
    }
}
