package io.followthrough.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReachableTests {

    @Test
    void brokersAreLookedForAtEachOfTheirAddresses() {
        assertThat(Reachable.brokers("one:9092, PLAINTEXT://two:9093,[::1]:9094"))
                .containsExactly("one:9092", "two:9093", "[::1]:9094");
    }

    @Test
    void ofAConnectionStringNothingIsToldButTheHosts() {
        assertThat(Reachable.stores("mongodb://ann:secret@one,two:27018/?replicaSet=rs"))
                .containsExactly("one:27017", "two:27018");
        assertThat(Reachable.stores("mongodb+srv://ann:secret@cluster.example.com/"))
                .isEmpty();
    }
}
