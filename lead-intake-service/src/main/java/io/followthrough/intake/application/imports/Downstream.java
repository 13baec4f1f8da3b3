package io.followthrough.intake.application.imports;

/** Those who work on what imports tell, in the order in which it was told: whoever comes in live stands behind it. */
@FunctionalInterface
public interface Downstream {

    /**
     * How many events whoever is furthest behind has still to work on; 0 where nobody ever listened.
     *
     * @throws io.followthrough.kit.messaging.EnvironmentDownException if it cannot be known now
     */
    long waiting();
}
