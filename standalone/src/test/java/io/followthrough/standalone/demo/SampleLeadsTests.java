package io.followthrough.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.CaptureChannel;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleLeadsTests {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final List<SampleLead> leads = IntStream.range(0, 500)
            .mapToObj(number -> new SampleLeads().lead(number, NOON))
            .toList();

    @Test
    void theSameNumberIsTheSamePerson() {
        assertThat(new SampleLeads().lead(42, NOON)).isEqualTo(leads.get(42));
    }

    @Test
    void nobodySharesAnAddressOrAPhoneAndSoIsTakenForSomebodyElse() {
        assertThat(leads).extracting(SampleLead::email).doesNotHaveDuplicates();
        assertThat(leads)
                .extracting(lead -> lead.person().phone())
                .filteredOn(Objects::nonNull)
                .doesNotHaveDuplicates();
    }

    @Test
    void theyComeInByMostDoorsAndLiveNowhere() {
        assertThat(leads)
                .extracting(SampleLead::channel)
                .contains(
                        CaptureChannel.WEB_FORM,
                        CaptureChannel.NEWSLETTER,
                        CaptureChannel.STOREFRONT,
                        CaptureChannel.NETWORKING_EVENT,
                        CaptureChannel.REFERRAL);
        assertThat(leads).extracting(SampleLead::email).allMatch(email -> email.endsWith(".example"));
    }
}
