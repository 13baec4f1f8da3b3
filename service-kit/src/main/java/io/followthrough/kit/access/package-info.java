/** Bearer keys with scopes. */
@NullMarked
package io.followthrough.kit.access;

import org.jspecify.annotations.NullMarked;
