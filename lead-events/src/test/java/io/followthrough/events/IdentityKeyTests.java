package io.followthrough.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdentityKeyTests {

    private static final Company EXAMPLE = new Company("Example GmbH", "example.com", null, null, null);

    @Test
    void theEmailAddressComesFirst() {
        var ann = person("Ann", "ann@example.com", "+4930123456", Map.of("crm", "4711"));

        assertThat(IdentityKey.of(ann, EXAMPLE)).hasToString("Optional[email:ann@example.com]");
    }

    @Test
    void thenThePhoneNumber() {
        var ann = person("Ann", null, "+4930123456", Map.of("crm", "4711"));

        assertThat(IdentityKey.of(ann, EXAMPLE)).hasToString("Optional[phone:+4930123456]");
    }

    @Test
    void thenTheNumberInAnotherSystem() {
        var ann = person("Ann", null, null, Map.of("crm", "4711"));

        assertThat(IdentityKey.of(ann, EXAMPLE)).hasToString("Optional[external:crm:4711]");
    }

    @Test
    void amongSystemsTheFirstByNameIsTakenWhateverTheOrderOnTheWire() {
        var shopFirst = new LinkedHashMap<String, String>();
        shopFirst.put("shop", "C-17");
        shopFirst.put("crm", "4711");

        assertThat(IdentityKey.of(person(null, null, null, shopFirst), null))
                .hasToString("Optional[external:crm:4711]");
    }

    @Test
    void lastCompanyAndNameHoweverTheNameIsTyped() {
        assertThat(IdentityKey.of(person("  Ann  BERGER ", null, null, Map.of()), EXAMPLE))
                .hasToString("Optional[company:example.com/ann berger]");
    }

    @Test
    void aNameWithoutACompanyTellsNobody() {
        assertThat(IdentityKey.of(person("Ann", null, null, Map.of()), null)).isEmpty();
        assertThat(IdentityKey.of(null, EXAMPLE)).isEmpty();
    }

    @Test
    void allKeysOfAPersonAreGivenInOrderOfPreference() {
        var ann = person("Ann", "ann@example.com", "+4930123456", Map.of("crm", "4711", "shop", "C-17"));

        assertThat(IdentityKey.all(ann, EXAMPLE).stream().map(IdentityKey::toString))
                .containsExactly(
                        "email:ann@example.com", "phone:+4930123456", "external:crm:4711", "external:shop:C-17");
    }

    private static Person person(
            @Nullable String name, @Nullable String email, @Nullable String phone, Map<String, String> externalIds) {
        return new Person(name, email, phone, externalIds, null, null, null, Map.of());
    }
}
