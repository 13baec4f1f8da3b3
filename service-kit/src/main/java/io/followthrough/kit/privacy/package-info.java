/** What services share to obey people who ask to be forgotten. */
@NullMarked
package io.followthrough.kit.privacy;

import org.jspecify.annotations.NullMarked;
