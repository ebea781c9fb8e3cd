package org.amends.playground;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springframework.web.HttpRequestHandler;

/** The page with a phone on it. */
final class PlaygroundPage implements HttpRequestHandler {
    private static final Map<String, String> FILES = Map.of(
            "/", "index.html",
            "/playground.css", "playground.css",
            "/playground.js", "playground.js",
            "/playground.svg", "playground.svg");

    static Iterable<String> paths() {
        return FILES.keySet();
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = FILES.get(request.getRequestURI());
        try (InputStream file = name == null ? null : PlaygroundPage.class.getResourceAsStream("/playground/" + name)) {
            if (name == null || file == null) {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType(type(name));
            file.transferTo(response.getOutputStream());
        }
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=UTF-8";
            case "svg" -> "image/svg+xml";
            case "js" -> "text/javascript;charset=UTF-8";
            default -> "text/html;charset=UTF-8";
        };
    }
}
