package io.followthrough.cadence;

import io.followthrough.kit.life.ProcessLanguage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Plans every contact within what people can really do, makes each at most once, and leaves nobody without a next action. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CadenceApplication {

    public static void main(String[] args) {
        ProcessLanguage.set();
        application().run(args);
    }

    /** The service with its own configuration file, for {@code main} and for everybody who runs it in his own process. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(CadenceApplication.class).properties("spring.config.name=cadence-service");
    }
}
