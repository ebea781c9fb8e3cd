package org.amends.playground;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.HttpRequestHandler;

/** The page with the phones, and what it loads. */
final class PlaygroundPage implements HttpRequestHandler {
    private static final String FOLDER = "/playground/";
    private static final List<String> FILES = List.of(
            "index.html",
            "icon.svg",
            "stage.css",
            "phone.css",
            "bubbles.css",
            "main.js",
            "stage.js",
            "controls.js",
            "questions.js",
            "phone.js",
            "chat.js",
            "crowd.js",
            "links.js",
            "walk.js",
            "composer.js",
            "menu.js",
            "upload.js",
            "bubbles.js",
            "strip.js",
            "words.js",
            "times.js",
            "elements.js",
            "server.js");

    /** The page at the root, and beside it the files that it loads. */
    static List<String> paths() {
        return Stream.concat(Stream.of("/"), FILES.stream().map(FOLDER::concat)).toList();
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        String name = path.equals("/") ? FILES.getFirst() : path.substring(FOLDER.length());
        try (InputStream file = PlaygroundPage.class.getResourceAsStream(FOLDER + name)) {
            if (!FILES.contains(name) || file == null) {
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
