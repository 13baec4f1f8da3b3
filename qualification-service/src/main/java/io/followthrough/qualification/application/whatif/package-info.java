/** What would other rules change? Tried on everybody's recorded history; nothing of it is written. */
@NullMarked
package io.followthrough.qualification.application.whatif;

import org.jspecify.annotations.NullMarked;
