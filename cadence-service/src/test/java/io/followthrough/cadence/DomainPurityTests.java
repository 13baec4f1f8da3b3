package io.followthrough.cadence;

import io.followthrough.testkit.DomainPurity;
import org.junit.jupiter.api.Test;

class DomainPurityTests {

    @Test
    void theDomainKnowsOnlyJavaTheContractTheReaderAndItself() {
        DomainPurity.check("io.followthrough.cadence.domain", "io.followthrough.reading..");
    }
}
