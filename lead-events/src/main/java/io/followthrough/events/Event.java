package io.followthrough.events;

/** Something that happened, as the data of one CloudEvent. {@link EventType} gives each permitted record its name on the wire. */
public sealed interface Event permits LeadEvent, ActivityRecorded, ProspectEvent, CadenceEvent, MetricUpdated {}
