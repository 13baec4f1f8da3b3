/** What is measured: which facts of a person count in which cell, and how a cell's counts become a rate. Pure. */
@NullMarked
package io.followthrough.analytics.domain.metric;

import org.jspecify.annotations.NullMarked;
