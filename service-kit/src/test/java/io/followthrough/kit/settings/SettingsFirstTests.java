package io.followthrough.kit.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;

/** Whoever waits for a broker has read before what is set for those who come later. */
class SettingsFirstTests {

    @ConfigurationProperties("followthrough.one")
    record One(@DefaultValue("1s") Duration pause) {}

    @ConfigurationProperties("followthrough.two")
    record Two(@DefaultValue("1") int number) {}

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({One.class, Two.class})
    static class Waiting {

        @Bean
        SettingsFirst settingsFirst(ListableBeanFactory beans) {
            return new SettingsFirst(beans);
        }
    }

    @Test
    void allThatCannotBeReadIsToldAtOnce() {
        assertThatThrownBy(() -> start(Map.of("followthrough.one.pause", "soon", "followthrough.two.number", "'7'")))
                .hasRootCauseInstanceOf(WrongSettingsException.class)
                .rootCause()
                .hasMessageContaining("followthrough.one.pause is \"soon\": write a length of time")
                .hasMessageContaining("followthrough.two.number is \"'7'\": the quotation marks around it");
    }

    @Test
    void whatCanBeReadStopsNothing() {
        assertThat(start(Map.of("followthrough.one.pause", "2s"))).isEqualTo(Duration.ofSeconds(2));
    }

    private static Duration start(Map<String, Object> set) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("set", set));
            context.register(Waiting.class);
            context.refresh();
            return context.getBean(One.class).pause();
        }
    }
}
