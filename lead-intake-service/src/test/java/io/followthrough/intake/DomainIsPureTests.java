package io.followthrough.intake;

import io.followthrough.testkit.DomainPurity;
import org.junit.jupiter.api.Test;

class DomainIsPureTests {

    @Test
    void theDomainDependsOnNothingButJavaAndTheContract() {
        DomainPurity.check(
                "io.followthrough.intake.domain",
                "io.followthrough.kit.text",
                "io.followthrough.kit.contact",
                "io.followthrough.reading.lists");
    }
}
