package io.followthrough.intake;

import io.followthrough.testkit.EmbeddedPlatform;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The running service over the broker and the store that all tests share. */
public abstract class IntakeTest extends RunningIntake {

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry properties) {
        EmbeddedPlatform.register(properties);
    }
}
