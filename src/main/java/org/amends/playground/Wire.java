package org.amends.playground;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as Telegram words it: snake_case, and no field where there is nothing to say. */
final class Wire {
    static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(was -> was.withValueInclusion(JsonInclude.Include.NON_NULL)
                    .withContentInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private Wire() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static ObjectNode object(String name, @Nullable Object value) {
        ObjectNode node = object();
        put(node, name, value);
        return node;
    }

    /** Leaves the field out where the value is null. */
    static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value != null) {
            node.set(name, tree(value));
        }
    }

    static JsonNode tree(Object value) {
        return value instanceof JsonNode node ? node : JSON.valueToTree(value);
    }
}
