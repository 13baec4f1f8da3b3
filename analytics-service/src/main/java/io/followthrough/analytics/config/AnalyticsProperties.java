package io.followthrough.analytics.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the measuring.
 *
 * @param publishEvery pause between two publications of the cells that changed
 */
@ConfigurationProperties("followthrough.analytics")
record AnalyticsProperties(@DefaultValue("200ms") Duration publishEvery) {}
