package io.followthrough.intake.web;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One thread waits for all moments. */
@Configuration(proxyBeanMethods = false)
class MomentsConfiguration implements DisposableBean {

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("intake-clicks").daemon().factory());
    private final Moments moments =
            new Moments((time, then) -> thread.schedule(then, time.toMillis(), TimeUnit.MILLISECONDS));

    @Bean
    Moments moments() {
        return moments;
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
        moments.end();
    }
}
