/**
 * The contract between the services and with everybody outside: what happened (event records), where it is written
 * (topic names) and how it looks on the wire (CloudEvents). Names on the wire never change; fields are only added.
 */
@NullMarked
package io.followthrough.events;

import org.jspecify.annotations.NullMarked;
