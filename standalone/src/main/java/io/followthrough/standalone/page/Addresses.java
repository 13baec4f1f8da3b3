package io.followthrough.standalone.page;

/** Where the services can be reached by a browser, each as {@code http://localhost:8081}. */
public record Addresses(String page, String intake, String qualification, String cadence, String analytics) {}
