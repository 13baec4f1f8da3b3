package io.followthrough.kit.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What keeps a service from starting is said in words, and without a stack trace. */
class StartFailureTests {

    @Test
    void aValueThatCannotBeReadIsNamedAsItWasSetWithHowToWriteIt() {
        assertThat(explained(binding("FOLLOWTHROUGH_LIFE_STOPDEADLINE", "soon", Duration.class)))
                .isEqualTo("FOLLOWTHROUGH_LIFE_STOPDEADLINE is \"soon\": write a length of time, for example 30s, 5m,"
                        + " 12h or 7d.");
        assertThat(explained(binding("FOLLOWTHROUGH_LIFE_LIVENESSPORT", "eighty", int.class)))
                .contains("write a whole number");
        assertThat(explained(binding("FOLLOWTHROUGH_PRIVACY_KEYS", "hidden", Thread.State.class)))
                .contains("one of NEW, RUNNABLE")
                .doesNotContain("hidden");
    }

    @Test
    void aTakenPortIsNamedWithItsSetting() {
        assertThat(explained(new IllegalStateException(new PortInUseException(8081))))
                .contains("8081")
                .contains("SERVER_PORT");
    }

    @Test
    void whatOurOwnCodeRefusedIsToldInItsWords() {
        assertThat(explained(new BeanCreationException("forms", "no", new IllegalArgumentException("no such field"))))
                .isEqualTo("no such field");
    }

    @Test
    void forAFaultOfOursThereAreNoWords() {
        var fault = catchThrowable(() -> Map.of("a", 1, "a", 2)); // thrown by the library
        assertThat(StartFailure.explained(new BeanCreationException("forms", "no", fault)))
                .isEmpty();
        assertThat(StartFailure.explained(new IllegalStateException("a bug"))).isEmpty();
    }

    private static String explained(Throwable failure) {
        return StartFailure.explained(failure).orElse("");
    }

    private static Throwable binding(String variable, String value, Class<?> type) {
        var name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(name, new SystemEnvironmentPropertySource(name, Map.of(variable, value)));
        ConfigurationPropertySources.attach(environment);
        var property = variable.toLowerCase(java.util.Locale.ROOT).replace('_', '.');
        return catchThrowable(() -> Binder.get(environment).bind(property, type));
    }
}
