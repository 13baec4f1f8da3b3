package io.followthrough.analytics.config;

import io.followthrough.analytics.application.AskCohorts;
import io.followthrough.analytics.application.AskExperiments;
import io.followthrough.analytics.application.AskForecast;
import io.followthrough.analytics.application.AskMetrics;
import io.followthrough.analytics.application.AskPeople;
import io.followthrough.analytics.application.Counting;
import io.followthrough.analytics.application.LookAhead;
import io.followthrough.analytics.application.PlanGoals;
import io.followthrough.analytics.domain.metric.Surroundings;
import io.followthrough.analytics.topology.CountingSoFar;
import io.followthrough.analytics.topology.GlobalReadings;
import io.followthrough.analytics.topology.PeopleHere;
import io.followthrough.events.MetricWindow;
import io.followthrough.kit.access.AccessRules;
import io.followthrough.kit.access.Scope;
import io.followthrough.kit.page.PageLinks;
import io.followthrough.kit.page.ServicePage;
import io.followthrough.kit.time.BusinessZone;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** What can be asked over HTTP, and by whom. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    private static final Duration LOOKING = Duration.ofSeconds(3);

    @Bean
    ServicePage servicePage(PageLinks links) {
        return new ServicePage("analytics", links);
    }

    @Bean
    AccessRules accessRules() {
        return AccessRules.of()
                .page()
                .scope(Scope.READ, HttpMethod.GET, "/v1/**")
                .scope(Scope.READ, HttpMethod.HEAD, "/v1/**");
    }

    @Bean
    GlobalReadings readings(RunningStreams streams) {
        return new GlobalReadings(streams::get);
    }

    @Bean
    AskMetrics askMetrics(GlobalReadings readings) {
        return new AskMetrics(readings);
    }

    /** Gives up in time for whoever waits. */
    @Bean
    AskPeople askPeople(AskMetrics metrics, RunningStreams streams, AnalyticsProperties properties, BusinessZone zone) {
        var around = new Surroundings(MetricWindow.Size.DAY, properties.goal().toGoal());
        return new AskPeople(metrics, new PeopleHere(streams::get), around, zone.id(), LOOKING);
    }

    @Bean
    AskCohorts askCohorts(AskMetrics metrics) {
        return new AskCohorts(metrics);
    }

    @Bean
    AskForecast askForecast(AskMetrics metrics) {
        return new AskForecast(metrics);
    }

    @Bean
    AskExperiments askExperiments(AskMetrics metrics, AnalyticsProperties properties) {
        return new AskExperiments(metrics, properties.preferences());
    }

    @Bean
    Counting counting(GlobalReadings readings, EventBacklog backlog, InstantSource clock) {
        return new CountingSoFar(() -> CountingSoFar.read(readings), backlog::now, clock);
    }

    @Bean
    LookAhead lookAhead(AskMetrics metrics, AskCohorts cohorts) {
        return new LookAhead(metrics, cohorts, new JollydayHolidays());
    }

    @Bean
    PlanGoals planGoals(AskMetrics metrics, AnalyticsProperties properties) {
        return new PlanGoals(metrics, properties.goal().toGoal());
    }
}
