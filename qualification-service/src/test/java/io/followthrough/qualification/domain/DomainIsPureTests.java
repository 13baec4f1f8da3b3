package io.followthrough.qualification.domain;

import io.followthrough.testkit.DomainPurity;
import org.junit.jupiter.api.Test;

class DomainIsPureTests {

    @Test
    void theDomainKnowsNothingButItselfAndTheContract() {
        // Names and labels are read by libraries of our own; the public suffix list is data that others keep.
        DomainPurity.check(
                "io.followthrough.qualification.domain",
                "io.followthrough.reading..",
                "io.followthrough.kit.contact",
                "com.google.common.net");
    }

    @Test
    void whatReadsLabelsIsPureTooButForRememberingThem() {
        DomainPurity.check("io.followthrough.kit.contact", "com.github.benmanes.caffeine.cache");
    }
}
