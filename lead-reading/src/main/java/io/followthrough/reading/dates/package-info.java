/** Days and spans as people write them in seven languages, relative to the day on which they write. */
@NullMarked
package io.followthrough.reading.dates;

import org.jspecify.annotations.NullMarked;
