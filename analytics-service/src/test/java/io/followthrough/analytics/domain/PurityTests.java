package io.followthrough.analytics.domain;

import io.followthrough.testkit.DomainPurity;
import org.junit.jupiter.api.Test;

class PurityTests {

    @Test
    void theDomainKnowsJavaAndTheContractOnly() {
        DomainPurity.check("io.followthrough.analytics.domain");
    }
}
