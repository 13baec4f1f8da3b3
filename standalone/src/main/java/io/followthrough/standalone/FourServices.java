package io.followthrough.standalone;

import io.followthrough.intake.LeadIntakeApplication;
import io.followthrough.standalone.page.Addresses;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.support.GenericApplicationContext;

/** The services as they run on their own, each in a context of its own. */
record FourServices(Settings settings, DataDirectory data, String accessKey, InstantSource clock) {

    List<Part> all(Addresses addresses) {
        var told = ServiceSettings.of(settings, data, accessKey, addresses);
        return services().stream()
                .map(service -> service.part(settings.host(), told, this::replaceClock))
                .toList();
    }

    private List<Service> services() {
        return List.of(new Service("Lead intake", settings.ports().intake(), LeadIntakeApplication::application));
    }

    /** Before the kit offers its own, which goes by the machine's time. */
    private void replaceClock(GenericApplicationContext context) {
        context.registerBean("instantSource", InstantSource.class, () -> clock);
    }
}
