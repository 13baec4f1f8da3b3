package io.followthrough.qualification.config;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/** @param rules the file of rules that is in force */
@ConfigurationProperties("followthrough.qualification")
record QualificationProperties(
        @DefaultValue("classpath:qualification-rules.yml") Resource rules) {}
