/**
 * Followthrough on one machine in one process: broker, store and mailbox beside the four services, with its data in one
 * folder. Nothing here is part of a service's own deployment.
 */
@NullMarked
package io.followthrough.standalone;

import org.jspecify.annotations.NullMarked;
