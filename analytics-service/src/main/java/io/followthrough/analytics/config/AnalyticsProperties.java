package io.followthrough.analytics.config;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the measuring.
 *
 * @param publishEvery pause between two publications of the cells that changed
 * @param assumedConversion sales per person contacted, taken for true until there are enough of our own
 */
@Validated
@ConfigurationProperties("followthrough.analytics")
record AnalyticsProperties(
        @DefaultValue("200ms") Duration publishEvery,
        @Positive @DecimalMax("1") @DefaultValue("0.02") double assumedConversion) {}
