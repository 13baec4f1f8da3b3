package io.followthrough.analytics.application;

import io.followthrough.events.MetricUpdated;
import java.util.List;

/** The newest readings of all metrics. */
public interface Readings {

    /**
     * In no particular order; there may be more than the query's filters let pass.
     *
     * @throws io.followthrough.kit.messaging.EnvironmentDownException while the store is being filled
     */
    List<MetricUpdated> of(MetricQuery query);
}
