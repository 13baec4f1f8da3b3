package io.followthrough.reading.naming;

/** Where something stands in a text, and what it says. */
record Place(int start, int end, String text) {}
