package io.followthrough.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DomainPurityTests {

    @Test
    void aPackageThatUsesAFrameworkIsRefused() {
        assertThatThrownBy(() -> DomainPurity.check("io.followthrough.kit.web"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("springframework");
    }

    @Test
    void aPackageThatAsksTheTimeIsRefused() {
        assertThatThrownBy(() -> DomainPurity.check("io.followthrough.kit.config", ".."))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("InstantSource.system()");
    }

    @Test
    void aPackageWithoutClassesProvesNothingAndIsRefused() {
        assertThatThrownBy(() -> DomainPurity.check("io.followthrough.nowhere"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no classes");
    }
}
