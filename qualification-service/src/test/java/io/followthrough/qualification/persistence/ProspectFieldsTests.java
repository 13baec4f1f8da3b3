package io.followthrough.qualification.persistence;

import static io.followthrough.qualification.Facts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.qualification.Facts;
import io.followthrough.qualification.domain.Issued;
import io.followthrough.qualification.domain.Prospect;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProspectFieldsTests {

    private static Issued noLead() {
        return new Issued(
                Stage.DISQUALIFIED,
                Road.FUTURE_INTEREST,
                null,
                BigDecimal.ZERO,
                null,
                "",
                1,
                TODAY,
                null,
                null,
                null,
                true,
                null);
    }

    /** An undone list of thousands would bury those of whom somebody has to decide, and they are no leads to be listed either. */
    @Test
    void whoCameByAnUndoneImportIsListedNeitherAmongLeadsNorAmongThoseToDecideOf() {
        var row = Facts.capture(CaptureChannel.IMPORT, Facts.person("ann@example.com", null), TODAY)
                .broughtBy(List.of("import-1"));
        var known = Prospect.firstSeen("p-1", TODAY).with(row);

        assertThat(ProspectFields.of(known.issued(noLead())).get(ProspectFields.NO_LEAD))
                .isEqualTo(true);
        assertThat(ProspectFields.of(known.withdraw(row.leadId(), "import-1").issued(noLead()))
                        .get(ProspectFields.NO_LEAD))
                .isEqualTo(false);
    }
}
