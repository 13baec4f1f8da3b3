package io.followthrough.qualification.domain;

import io.followthrough.testkit.DomainPurity;
import org.junit.jupiter.api.Test;

class DomainIsPureTests {

    @Test
    void theDomainKnowsNothingButItselfAndTheContract() {
        DomainPurity.check("io.followthrough.qualification.domain");
    }
}
