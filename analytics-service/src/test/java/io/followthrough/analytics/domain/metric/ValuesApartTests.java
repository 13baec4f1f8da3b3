package io.followthrough.analytics.domain.metric;

import static io.followthrough.analytics.Events.MONDAY_9AM;
import static io.followthrough.analytics.Events.qualified;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.FirstCapture;
import io.followthrough.events.Stage;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody called a source, it is no other one, and never what nobody said. */
class ValuesApartTests {

    private static final String[] NAMES = {
        "none",
        "None",
        "(none)",
        "'(none)'",
        "''(none)''",
        "'(none)",
        "(none)'",
        "'",
        "''",
        "(other)",
        "'(other)'",
        "other",
        "all",
        "total",
        "null",
        "",
        " ",
        "a",
        "A",
        "a ",
        "unknown"
    };

    @Test
    void noTwoAreOne() {
        assertThat(Stream.concat(Stream.of(NAMES), Stream.of((String) null)).map(Dimension::told))
                .doesNotHaveDuplicates()
                .doesNotContain(Dimension.OTHER)
                .contains(Dimension.NONE, "none", "'(none)'", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "(none)", "", "A", "all", "total", "(other)"})
    void eachHasACellOfItsOwnBesideWhatNobodySaid(String campaign) {
        var measured = Measured.of(
                qualified("named", Stage.LEAD, captured("named", campaign), 1),
                qualified("not-named", Stage.LEAD, captured("not-named", null), 1));

        var cell = "conversion-rate/campaign=" + Dimension.told(campaign);
        assertThat(measured.fraction(cell)).isEqualTo("0/1");
        assertThat(measured.fraction("conversion-rate/campaign=(none)")).isEqualTo("0/1");
        assertThat(measured.fraction("conversion-rate")).isEqualTo("0/2");
    }

    @Test
    void theirKeysAreApartFromThoseOfTotals() {
        var day = LocalDate.of(2026, 3, 2);
        assertThat(Stream.concat(Stream.of(NAMES), Stream.of((String) null))
                        .map(name -> new CellKey(
                                "conversion-rate",
                                Windows.of(day, io.followthrough.events.MetricWindow.Size.DAY),
                                "source",
                                Dimension.told(name)))
                        .map(key -> key.path(Map.of("to", "CUSTOMER"))))
                .doesNotHaveDuplicates()
                .contains("conversion-rate/DAY/source/2026-03-02/source=&to=CUSTOMER");
    }

    private static FirstCapture captured(String id, String campaign) {
        var plain = CaptureSource.of("fair");
        var source = new CaptureSource(
                plain.id(),
                campaign,
                plain.landingPage(),
                plain.utm(),
                plain.storeId(),
                plain.eventName(),
                plain.referredBy());
        return new FirstCapture(id, CaptureChannel.WEB_FORM, source, MONDAY_9AM);
    }
}
