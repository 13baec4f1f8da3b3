package io.followthrough.kit.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Set;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/**
 * How bodies are read that people write: a field that nothing here knows is refused (see the defaults), and so is a list with a
 * hole in it, which no code expects. Captures and events have readers of their own, which are made for what others send.
 */
@Configuration(proxyBeanMethods = false)
public class JsonBodies {

    private static final JsonSetter.Value WITHOUT_HOLES = JsonSetter.Value.forContentNulls(Nulls.FAIL);

    @Bean
    JsonMapperBuilderCustomizer listsWithoutHoles() {
        return JsonBodies::withoutHoles;
    }

    static void withoutHoles(JsonMapper.Builder builder) {
        List.of(List.class, Set.class)
                .forEach(type -> builder.withConfigOverride(type, lists -> lists.setNullHandling(WITHOUT_HOLES)));
    }
}
