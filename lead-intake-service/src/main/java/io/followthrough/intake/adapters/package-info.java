/**
 * Webhooks of form tools, shops and CRMs become captures: what each sender's JSON means is data, in YAML files with JSON paths. A
 * delivery that nobody understands is answered and kept.
 */
@NullMarked
package io.followthrough.intake.adapters;

import org.jspecify.annotations.NullMarked;
