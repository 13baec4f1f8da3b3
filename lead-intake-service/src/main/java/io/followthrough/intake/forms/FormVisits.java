package io.followthrough.intake.forms;

import io.followthrough.events.Machine;
import io.followthrough.intake.domain.MachineRules;
import io.followthrough.kit.metrics.MetricNames;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * How often each form is opened by people, and how often it is sent and taken in: what comes of a form. Nobody is known who only
 * looks at a page, so that these are figures of the service and no events.
 */
final class FormVisits {

    private final MeterRegistry metrics;
    private final MachineRules rules;
    private final InstantSource clock;

    FormVisits(MeterRegistry metrics, MachineRules rules, InstantSource clock) {
        this.metrics = metrics;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param method as a browser asks: GET, or HEAD of a program that only wants to know whether the page is there */
    void opened(Form form, String method, @Nullable String userAgent) {
        if (rules.ofFetch(method, userAgent, null, clock.instant()).machine() != Machine.MACHINE) {
            count(MetricNames.FORM_VIEWS, form);
            // Nobody signing up is what an alert looks for, and it cannot see what does not exist.
            metrics.counter(MetricNames.FORM_SIGN_UPS, "form", form.path());
        }
    }

    void signedUp(Form form) {
        count(MetricNames.FORM_SIGN_UPS, form);
    }

    private void count(String name, Form form) {
        metrics.counter(name, "form", form.path()).increment();
    }
}
