package io.followthrough.events;

import org.jspecify.annotations.Nullable;

/** The text of an e-mail, and which of its variants when several are tried against each other. */
public record TemplateVariant(String id, @Nullable String variant) {}
