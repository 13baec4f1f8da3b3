package io.followthrough.kit.life;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the process shows that it lives, and how it ends.
 *
 * @param livenessPort answers from a thread of its own, however busy the service is; not opened unless it is set
 * @param stopDeadline after being told to stop, the process ends by force this late, with status
 *     {@value StopDeadline#STATUS}
 * @param stuckAfter callers' threads that take no work for so long make the process one to be started anew
 */
@ConfigurationProperties("followthrough.life")
public record LifeProperties(
        @Nullable Integer livenessPort,
        @DefaultValue("60s") Duration stopDeadline,
        @DefaultValue("30s") Duration stuckAfter) {}
