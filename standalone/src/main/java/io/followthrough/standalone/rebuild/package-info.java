/** Lets a service that lost its store learn again what it knew. */
@NullMarked
package io.followthrough.standalone.rebuild;

import org.jspecify.annotations.NullMarked;
