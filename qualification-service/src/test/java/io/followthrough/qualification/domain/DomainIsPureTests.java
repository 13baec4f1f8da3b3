package io.followthrough.qualification.domain;

import io.followthrough.testkit.DomainPurity;
import org.junit.jupiter.api.Test;

class DomainIsPureTests {

    @Test
    void theDomainKnowsNothingButItselfAndTheContract() {
        // Names are read by a library of our own; the public suffix list is data that others keep.
        DomainPurity.check(
                "io.followthrough.qualification.domain", "io.followthrough.reading..", "com.google.common.net");
    }
}
