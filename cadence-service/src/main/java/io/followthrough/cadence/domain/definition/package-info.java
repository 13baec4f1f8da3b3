/** What people write down: cadences, windows, templates and representatives. Versioned; what runs keeps its version. */
@NullMarked
package io.followthrough.cadence.domain.definition;

import org.jspecify.annotations.NullMarked;
