package io.followthrough.analytics;

import io.followthrough.kit.life.ProcessLanguage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The analytics service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AnalyticsApplication {

    /** The service as {@code main} and the standalone start it. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(AnalyticsApplication.class)
                .properties("spring.config.name=analytics-service");
    }

    public static void main(String[] args) {
        ProcessLanguage.set();
        application().run(args);
    }
}
