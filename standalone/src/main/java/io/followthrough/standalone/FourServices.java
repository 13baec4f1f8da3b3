package io.followthrough.standalone;

import io.followthrough.analytics.AnalyticsApplication;
import io.followthrough.cadence.CadenceApplication;
import io.followthrough.intake.LeadIntakeApplication;
import io.followthrough.qualification.QualificationApplication;
import io.followthrough.standalone.page.Addresses;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.support.GenericApplicationContext;

/** The services as they run on their own, each in a context of its own. */
record FourServices(Settings settings, DataDirectory data, String accessKey, InstantSource clock) {

    List<Part> all(Addresses addresses) {
        var told = ServiceSettings.of(settings, data, accessKey, addresses);
        return services(addresses).stream()
                .map(service -> service.part(told, this::replaceClock))
                .toList();
    }

    private List<Service> services(Addresses at) {
        var ports = settings.ports();
        return List.of(
                new Service("Lead intake", at.intake(), ports.intake(), LeadIntakeApplication::application),
                new Service(
                        "Qualification",
                        at.qualification(),
                        ports.qualification(),
                        QualificationApplication::application),
                new Service("Cadence", at.cadence(), ports.cadence(), CadenceApplication::application),
                new Service("Analytics", at.analytics(), ports.analytics(), AnalyticsApplication::application));
    }

    /** Before the kit offers its own, which goes by the machine's time. */
    private void replaceClock(GenericApplicationContext context) {
        context.registerBean("instantSource", InstantSource.class, () -> clock);
    }
}
