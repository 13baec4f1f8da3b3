/** Reading captures and activities: which evidence they hold, which road they point to. */
@NullMarked
package io.followthrough.qualification.domain.reading;

import org.jspecify.annotations.NullMarked;
