package io.followthrough.cadence.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Double opt-in.
 *
 * @param reminderAfter how long an unanswered question waits for its one reminder; shorter than its link works, see
 *     {@code followthrough.intake.confirm-within}
 */
@Validated
@ConfigurationProperties("followthrough.cadence.confirmation")
record ConfirmationProperties(@DefaultValue("3d") Duration reminderAfter) {}
