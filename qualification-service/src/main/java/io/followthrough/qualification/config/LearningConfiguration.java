package io.followthrough.qualification.config;

import io.followthrough.kit.time.Repeating;
import io.followthrough.qualification.application.probability.LearnFromOutcomes;
import io.followthrough.qualification.application.probability.Outcomes;
import io.followthrough.qualification.domain.probability.Learning;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Learning from deals won and lost. */
@Configuration(proxyBeanMethods = false)
class LearningConfiguration {

    @Bean
    LearnFromOutcomes learnFromOutcomes(Outcomes outcomes, QualificationProperties properties) {
        return new LearnFromOutcomes(
                outcomes, new Learning(properties.learning().outcomes()));
    }

    @Bean
    Repeating learning(LearnFromOutcomes learning, QualificationProperties properties) {
        return new Repeating("qualification-learning", properties.learning().every(), learning::refresh);
    }
}
