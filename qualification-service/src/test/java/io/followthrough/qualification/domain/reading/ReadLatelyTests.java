package io.followthrough.qualification.domain.reading;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.answer;
import static io.followthrough.qualification.Facts.webForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.qualification.ShippedRules;
import io.followthrough.reading.Said.Slashed;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was read is kept, and never in place of something else. */
class ReadLatelyTests {

    private static final Speaker CHICAGO = new Speaker(ZoneId.of("America/Chicago"), Slashed.MONTH_FIRST);

    private final FactReader reader = new FactReader(ShippedRules.RULES);

    @Test
    void theSameFactIsReadOnce() {
        var form = webForm(TODAY, Map.of("timeline", "this month"));

        assertThat(reader.read(form, CHICAGO)).isSameAs(reader.read(form, CHICAGO));
    }

    @Test
    void aFactThatSaysSomethingElseUnderTheSameIdIsReadAnew() {
        var soon = webForm(TODAY, Map.of("timeline", "this month"));
        var later = webForm(TODAY, Map.of("timeline", "in two years"));
        assertThat(soon.leadId()).isEqualTo(later.leadId());

        assertThat(reader.read(soon)).isNotEqualTo(reader.read(later)).isEqualTo(anew().read(soon));
        assertThat(reader.read(later)).isEqualTo(anew().read(later));
    }

    @Test
    void soIsOneOfWhoeverMeansDaysInAnotherWay() {
        var said = answer("timeline", "please call me on 3/4", TODAY);

        assertThat(reader.read(said, Speaker.UNKNOWN))
                .isNotSameAs(reader.read(said, CHICAGO))
                .isEqualTo(anew().read(said, Speaker.UNKNOWN));
        assertThat(reader.read(said, CHICAGO)).isEqualTo(anew().read(said, CHICAGO));
    }

    private static FactReader anew() {
        return new FactReader(ShippedRules.RULES);
    }
}
