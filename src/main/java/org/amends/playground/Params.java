package org.amends.playground;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The parameters of one call, whether they came as JSON, as a form or in several parts. */
public record Params(ObjectNode values, Map<String, Upload> files) {

    /** A file sent along; its content is in base64. */
    public record Upload(String name, int size, String content) {
        static Upload of(String name, byte[] bytes) {
            return new Upload(name, bytes.length, Base64.getEncoder().encodeToString(bytes));
        }
    }

    static Params of(ObjectNode values) {
        return new Params(values, Map.of());
    }

    boolean has(String name) {
        return values.hasNonNull(name);
    }

    @Nullable
    String text(String name) {
        return has(name) ? values.path(name).asString("") : null;
    }

    String text(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    boolean flag(String name) {
        String text = text(name);
        return text != null && (text.equalsIgnoreCase("true") || text.equals("1"));
    }

    long number(String name, long otherwise) {
        return number(name).orElse(otherwise);
    }

    Optional<Long> number(String name) {
        String text = text(name);
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            throw ApiError.badRequest("parameter \"" + name + "\" must be a number");
        }
    }

    long requiredNumber(String name) {
        return number(name).orElseThrow(() -> ApiError.badRequest("parameter \"" + name + "\" is required"));
    }

    String requiredText(String name) {
        String text = text(name);
        if (text == null) {
            throw ApiError.badRequest("parameter \"" + name + "\" is required");
        }
        return text;
    }

    /** A nested value: forms carry it as JSON in a string. */
    Optional<JsonNode> json(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        JsonNode value = values.path(name);
        if (!value.isString()) {
            return Optional.of(value);
        }
        String written = value.stringValue();
        return written.isBlank() ? Optional.empty() : Optional.of(parsed(name, written));
    }

    private static JsonNode parsed(String name, String written) {
        try {
            return Wire.JSON.readTree(written);
        } catch (JacksonException e) {
            throw ApiError.badRequest("can't parse " + name + " JSON object");
        }
    }
}
