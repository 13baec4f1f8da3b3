package io.followthrough.benchmarks;

import io.followthrough.intake.LeadIntakeApplication;

/** The lead intake service, as it runs by itself. */
final class IntakeChild {

    private IntakeChild() {}

    public static void main(String[] arguments) {
        LeadIntakeApplication.application().run(arguments);
        System.out.println(Child.READY);
    }
}
