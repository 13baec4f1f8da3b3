package io.followthrough.intake.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SurveyProperties.class)
class SurveyConfiguration {

    @Bean
    Surveys surveys(SurveyProperties properties) {
        return properties.toSurveys();
    }
}
