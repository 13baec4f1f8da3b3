package io.followthrough.standalone.page;

import tools.jackson.databind.json.JsonMapper;

/** How these pages write JSON: an empty list is written as one. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}
}
