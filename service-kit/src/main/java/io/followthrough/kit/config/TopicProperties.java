package io.followthrough.kit.config;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How topics are created where they do not exist yet.
 *
 * @param partitions of each topic: the most instances of a service that can share the work
 * @param replicas copies of each record; -1 for the broker's own default
 */
@Validated
@ConfigurationProperties("followthrough.topics")
public record TopicProperties(
        @Min(1) @DefaultValue("12") int partitions,
        @DefaultValue("-1") short replicas) {}
