package io.followthrough.intake;

import io.followthrough.kit.life.ProcessLanguage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The lead intake service. */
@SpringBootApplication
public class LeadIntakeApplication {

    /** The service with its own settings file, for {@link #main} and for processes that hold several services. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(LeadIntakeApplication.class)
                .properties("spring.config.name=lead-intake-service");
    }

    public static void main(String[] arguments) {
        ProcessLanguage.set();
        application().run(arguments);
    }
}
