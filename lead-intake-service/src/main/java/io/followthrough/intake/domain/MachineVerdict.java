package io.followthrough.intake.domain;

import io.followthrough.events.Machine;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person did it.
 *
 * @param rule name of the rule that told; null when none did
 */
public record MachineVerdict(Machine machine, @Nullable String rule) {

    public static final MachineVerdict NOT_TOLD = new MachineVerdict(Machine.UNKNOWN, null);
    public static final MachineVerdict A_PERSON = new MachineVerdict(Machine.HUMAN, null);

    /** Perhaps a machine: it counts for no person's. */
    public static MachineVerdict unsure(String rule) {
        return new MachineVerdict(Machine.UNKNOWN, rule);
    }

    public static MachineVerdict machine(String rule) {
        return new MachineVerdict(Machine.MACHINE, rule);
    }
}
