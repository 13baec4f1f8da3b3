package io.followthrough.qualification;

import io.followthrough.kit.life.ProcessLanguage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Qualifies leads: consumes captures and activities, tells its decisions, answers over HTTP on port 8082. */
@SpringBootApplication
public class QualificationApplication {

    /** For {@link #main} and for the standalone, which starts several services in one process. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(QualificationApplication.class)
                .properties("spring.config.name=qualification-service");
    }

    public static void main(String[] arguments) {
        ProcessLanguage.set();
        application().run(arguments);
    }
}
