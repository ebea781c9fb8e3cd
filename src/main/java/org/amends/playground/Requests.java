package org.amends.playground;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads parameters from a request, however they were sent, and writes JSON back. */
final class Requests {
    private static final int LARGEST_BODY = 16 << 20;

    private Requests() {}

    static Params params(HttpServletRequest request) throws IOException, ServletException {
        String type = String.valueOf(request.getContentType());
        ObjectNode values = Wire.object();
        request.getParameterMap().forEach((name, value) -> values.put(name, value[0]));
        if (type.startsWith("application/json")) {
            values.setAll(body(request));
        }
        return new Params(values, type.startsWith("multipart/") ? files(request) : Map.of());
    }

    private static ObjectNode body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw ApiError.badRequest("that is too large");
        }
        if (body.length == 0) {
            return Wire.object();
        }
        try {
            JsonNode json = Wire.JSON.readTree(body);
            if (json instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw ApiError.badRequest("can't parse the JSON object");
        }
        throw ApiError.badRequest("a JSON object is expected");
    }

    private static Map<String, Params.Upload> files(HttpServletRequest request) throws IOException, ServletException {
        Map<String, Params.Upload> files = new HashMap<>();
        for (Part part : request.getParts()) {
            String name = part.getSubmittedFileName();
            if (name != null) {
                files.put(
                        part.getName(),
                        Params.Upload.of(name, part.getInputStream().readAllBytes()));
            }
        }
        return files;
    }

    static void write(HttpServletResponse response, int status, Object json) throws IOException {
        byte[] body = Wire.JSON.writeValueAsBytes(json);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
