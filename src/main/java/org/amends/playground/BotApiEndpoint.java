package org.amends.playground;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.web.HttpRequestHandler;
import tools.jackson.databind.node.ObjectNode;

/** The Bot API over HTTP: {@code /bot<token>/<method>}. */
final class BotApiEndpoint implements HttpRequestHandler {
    private final BotApi api;

    BotApiEndpoint(BotApi api) {
        this.api = api;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring("/bot".length());
        int slash = path.indexOf('/');
        String token = path.substring(0, slash).replace("%3A", ":");
        write(request, response, answer(token, path.substring(slash + 1), request));
    }

    private Answer answer(String token, String method, HttpServletRequest request)
            throws ServletException, IOException {
        try {
            return api.call(token, method, Requests.params(request));
        } catch (ApiError unreadable) {
            return unreadable.answer();
        }
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, Answer answer)
            throws IOException {
        switch (answer) {
            case Answer.Success(Object result) ->
                Requests.write(response, 200, Wire.object("ok", true).set("result", Wire.tree(result)));
            case Answer.Failure(int code, String words, Map<String, Object> parameters) ->
                Requests.write(response, code, failure(code, words, parameters));
            case Answer.Garbage(int status) -> writeGarbage(response, status);
            case Answer.Cut() -> ConnectionCut.of(request).run();
        }
    }

    private static ObjectNode failure(int code, String words, Map<String, Object> parameters) {
        ObjectNode json = Wire.object("ok", false).put("error_code", code).put("description", words);
        if (!parameters.isEmpty()) {
            Wire.put(json, "parameters", parameters);
        }
        return json;
    }

    private static void writeGarbage(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html");
        byte[] page = "<html><body><h1>Bad Gateway</h1></body></html>".getBytes(StandardCharsets.UTF_8);
        response.getOutputStream().write(page);
    }
}
