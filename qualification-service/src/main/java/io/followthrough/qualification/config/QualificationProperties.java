package io.followthrough.qualification.config;

import io.followthrough.qualification.application.Rescoring;
import io.followthrough.qualification.application.naming.NamingPolicy;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * @param rules the file of rules that a fresh store begins with; later ones come over HTTP, or from a file of a higher
 *     version
 * @param accessesKept how long the trail of who looked at what is kept
 * @param rescoring how fast everybody is decided anew after a change of rules
 * @param sweeping how often people are looked at again of whom nothing was heard
 * @param learning from deals won and lost
 * @param proposedLeads people whom others name
 */
@Validated
@ConfigurationProperties("followthrough.qualification")
record QualificationProperties(
        @DefaultValue("classpath:qualification-rules.yml") Resource rules,
        @DefaultValue("365d") Duration accessesKept,
        @DefaultValue RescoringPace rescoring,
        @DefaultValue Sweeping sweeping,
        @DefaultValue LearningPace learning,
        @DefaultValue Named proposedLeads) {

    /**
     * @param every in real time, also on a clock that somebody moves
     * @param batch people at a time
     */
    record Sweeping(
            @DefaultValue("2s") Duration every,
            @Min(1) @Max(5000) @DefaultValue("200") int batch) {}

    /**
     * @param batch people at a time
     * @param pause between two batches; leaves room for what comes in meanwhile
     * @param settling how long to wait until every instance follows the new rules
     */
    record RescoringPace(
            @Min(1) @Max(5000) @DefaultValue("200") int batch,
            @DefaultValue("200ms") Duration pause,
            @DefaultValue("3s") Duration settling) {

        Rescoring.Pace toPace() {
            return new Rescoring.Pace(batch, settling);
        }
    }

    /**
     * @param outcomes deals won, and deals lost, that are needed before a probability is told
     * @param every how often to look for new outcomes
     */
    record LearningPace(
            @Min(10) @DefaultValue("30") int outcomes,
            @DefaultValue("5s") Duration every) {}

    /**
     * @param expireAfter how long a proposal waits for somebody to decide
     * @param keepFor how long it is kept after that; of somebody who is no lead a keyed hash stays
     * @param ownDomains of the addresses of this house: nobody there is proposed
     */
    record Named(
            @DefaultValue("90d") Duration expireAfter,
            @DefaultValue("365d") Duration keepFor,
            @DefaultValue Set<String> ownDomains) {

        NamingPolicy toPolicy() {
            return new NamingPolicy(expireAfter, keepFor, ownDomains);
        }
    }
}
