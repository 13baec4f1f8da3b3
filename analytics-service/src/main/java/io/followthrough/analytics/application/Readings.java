package io.followthrough.analytics.application;

import io.followthrough.events.MetricUpdated;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The newest readings of all metrics. */
public interface Readings {

    /**
     * In no particular order; there may be more than the query's filters let pass.
     *
     * @throws io.followthrough.kit.messaging.EnvironmentDownException while the store is being filled
     */
    List<MetricUpdated> of(MetricQuery query);

    /**
     * Of these values of the query's dimension alone: with thousands of them, most are not worth reading whole.
     *
     * @throws io.followthrough.kit.messaging.EnvironmentDownException while the store is being filled
     */
    List<MetricUpdated> of(MetricQuery query, Set<String> values);

    /**
     * How much each value of the query's dimension is about: the sum of its denominators, as far as the filters let pass.
     *
     * @throws io.followthrough.kit.messaging.EnvironmentDownException while the store is being filled
     */
    Map<String, Double> sizes(MetricQuery query);
}
