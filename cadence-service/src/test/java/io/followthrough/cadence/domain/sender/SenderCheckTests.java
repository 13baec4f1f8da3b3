package io.followthrough.cadence.domain.sender;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.sender.Finding.State;
import io.followthrough.cadence.domain.sender.TextRecords.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What receivers find out about a domain, and what is to be published. */
class SenderCheckTests {

    private static final String DOMAIN = "sales.example";
    private static final PublishedKey KEY = new PublishedKey("ft", "MIIBIjAN");
    private final Map<String, List<String>> published = new HashMap<>(Map.of(
            DOMAIN,
            List.of("some other text", "v=spf1 ip4:192.0.2.0/24 include:mail.example -all"),
            "mail.example",
            List.of("v=spf1 ip6:2001:db8::/32 -all"),
            "ft._domainkey." + DOMAIN,
            List.of("v=DKIM1; k=rsa; p=MIIB IjAN"),
            "_dmarc." + DOMAIN,
            List.of("v=DMARC1; p=quarantine; rua=mailto:reports@sales.example")));

    @Test
    void aDomainThatSaysAllIsGood() {
        assertThat(check(KEY)).extracting(Finding::state).containsOnly(State.GOOD);
        assertThat(check(KEY)).extracting(Finding::publish).containsOnlyNulls();
    }

    @Test
    void whatIsMissingIsNamedWithWhatToPublish() {
        published.clear();

        assertThat(check(KEY)).extracting(Finding::state).containsOnly(State.MISSING);
        assertThat(check(KEY))
                .extracting(finding -> finding.name() + " " + finding.publish())
                .containsExactly(
                        "sales.example v=spf1 include:YOUR-MAIL-PROVIDER ~all",
                        "ft._domainkey.sales.example v=DKIM1; k=rsa; p=MIIBIjAN",
                        "_dmarc.sales.example v=DMARC1; p=none; rua=mailto:dmarc-reports@sales.example");
        assertThat(check(null).get(1).says()).contains("followthrough.cadence.sender.dkim", "?selector=");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v=spf1 +all | WRONG | anybody may send",
                "v=spf1 mx all | WRONG | anybody may send",
                "v=spf1 mx ?all | WEAK | says nothing of other servers",
                "v=spf1 mx | WEAK | says nothing of other servers",
                "v=spf1 mx ptr -all | WEAK | ptr",
                "v=spf1 ipv4:192.0.2.1 -all | WRONG | ipv4:192.0.2.1, which means nothing",
                "v=spf1 include:nobody.example -all | WRONG | nobody.example, which publishes no SPF",
                "v=spf1 redirect=mail.example | GOOD | tells which servers",
                "v=spf1 include:sales.example -all | GOOD | tells which servers",
                "v=spf1 a mx a:a.example a:b.example a:c.example mx:d.example a:e.example a:f.example a:g.example a:h.example a:i.example -all"
                        + " | WRONG | 11 look-ups",
                "V=SPF1 mx -ALL | GOOD | tells which servers",
                "v=spf10 mx -all | MISSING | nothing says",
            })
    void readsSpfAsReceiversDo(String record, State state, String says) {
        published.put(DOMAIN, List.of(record));

        assertThat(check(KEY).getFirst().state()).isEqualTo(state);
        assertThat(check(KEY).getFirst().says()).contains(says);
    }

    @Test
    void ofTwoSpfRecordsNoneCounts() {
        published.put(DOMAIN, List.of("v=spf1 mx -all", "v=spf1 a -all"));

        assertThat(check(KEY).getFirst().state()).isEqualTo(State.WRONG);
    }

    @Test
    void lookUpsOfIncludedRecordsCountAsWell() {
        published.put(DOMAIN, List.of("v=spf1 include:a.example include:b.example -all"));
        published.put("a.example", List.of("v=spf1 a a:x.example a:y.example mx mx:z.example -all"));
        published.put("b.example", List.of("v=spf1 a a:x.example a:y.example mx -all"));

        assertThat(check(KEY).getFirst().says()).contains("11 look-ups");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v=DKIM1; p= | WRONG | taken back",
                "v=DKIM1; p=OTHER | WRONG | another key",
                "v=DKIM1; t=y:s; p=MIIBIjAN | WEAK | being tried",
                "p=MIIBIjAN | GOOD | signed by this key",
            })
    void readsKeysAsReceiversDo(String record, State state, String says) {
        published.put("ft._domainkey." + DOMAIN, List.of(record));

        assertThat(check(KEY).get(1).state()).isEqualTo(state);
        assertThat(check(KEY).get(1).says()).contains(says);
    }

    @Test
    void aProvidersKeyIsTakenAsItIs() {
        assertThat(check(new PublishedKey("ft", null)).get(1).state()).isEqualTo(State.GOOD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v=DMARC1; p=none; rua=mailto:a@b.example | WEAK | watches only",
                "v=DMARC1; p=reject | WEAK | nobody gets the reports",
                "v=DMARC1; p=REJECT; rua=mailto:a@b.example | GOOD | refused",
                "v=DMARC1; p=block | WRONG | none, quarantine or reject",
                "v=DMARC1 | WRONG | none, quarantine or reject",
            })
    void readsDmarcAsReceiversDo(String record, State state, String says) {
        published.put("_dmarc." + DOMAIN, List.of(record));

        assertThat(check(KEY).getLast().state()).isEqualTo(state);
        assertThat(check(KEY).getLast().says()).contains(says);
    }

    @Test
    void aDomainBelowGoesByTheRecordAboveIt() {
        published.put("_dmarc." + DOMAIN, List.of("v=DMARC1; p=reject; sp=none; rua=mailto:a@b.example"));

        var below = SenderCheck.of("news.sales.example", KEY, null, this::at).getLast();

        assertThat(below.name()).isEqualTo("_dmarc.sales.example");
        assertThat(below.state()).isEqualTo(State.WEAK);
    }

    @Test
    void whereNeitherSpeaksForTheDomainDmarcFails() {
        published.put("replies.example", List.of("v=spf1 mx -all"));

        var unsigned = SenderCheck.of(DOMAIN, null, "replies.example", this::at);
        var signed = SenderCheck.of(DOMAIN, KEY, "replies.example", this::at);

        assertThat(unsigned.getFirst().name()).isEqualTo("replies.example");
        assertThat(unsigned.getLast().state()).isEqualTo(State.WRONG);
        assertThat(unsigned.getLast().says()).contains("neither SPF nor DKIM speaks");
        assertThat(signed.getLast().state()).isEqualTo(State.GOOD);
        assertThat(SenderCheck.of(DOMAIN, null, "bounces." + DOMAIN, this::at)
                        .getLast()
                        .state())
                .isEqualTo(State.GOOD);
    }

    @Test
    void withoutAnAnswerNothingIsClaimed() {
        var silent = SenderCheck.of(DOMAIN, KEY, null, name -> new Answer.Unknown("timed out"));

        assertThat(silent).extracting(Finding::state).containsOnly(State.UNKNOWN);
        assertThat(silent).extracting(Finding::says).allMatch(says -> says.contains("timed out"));
    }

    private List<Finding> check(PublishedKey key) {
        return SenderCheck.of(DOMAIN, key, null, this::at);
    }

    private Answer at(String name) {
        return new Answer.Published(published.getOrDefault(name, List.of()));
    }
}
