/** Speed and memory as ratios within one run; absolute times depend on the machine and are told beside them. */
@NullMarked
package io.followthrough.benchmarks;

import org.jspecify.annotations.NullMarked;
