/** HTTP: what the design names for this service. */
@NullMarked
package io.followthrough.cadence.web;

import org.jspecify.annotations.NullMarked;
