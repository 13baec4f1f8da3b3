package io.followthrough.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTests {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://localhost:8081",
        "0.0.0.0, http://localhost:8081",
        "::, http://localhost:8081",
        "192.168.1.5, http://192.168.1.5:8081",
        "127.0.0.2, http://127.0.0.2:8081",
        "fd00::5, http://[fd00::5]:8081",
        "crm.lan, http://crm.lan:8081",
    })
    void whatIsPrintedWorksOnThisMachine(String host, String address) {
        assertThat(Addresses.at(host, 8081)).isEqualTo(address);
    }
}
