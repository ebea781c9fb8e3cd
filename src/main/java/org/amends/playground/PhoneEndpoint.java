package org.amends.playground;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.HttpRequestHandler;

/** People's phones, and the wires behind the stage, over HTTP: {@code /phone/<what>}. */
final class PhoneEndpoint implements HttpRequestHandler {
    private final PhoneCommands commands;
    private final PhoneQueries queries;

    PhoneEndpoint(PhoneCommands commands, PhoneQueries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /** What changes something is a POST with a JSON body; a GET changes nothing. */
    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String what = request.getRequestURI().substring("/phone/".length());
        try {
            Params params = Requests.params(request);
            Object answer = switch (request.getMethod()) {
                case "GET" -> queries.answer(what, params);
                case "POST" -> commands.carryOut(what, asJson(request, params));
                default -> throw ApiError.badRequest("only GET and POST");
            };
            Requests.write(response, 200, answer);
        } catch (ApiError refused) {
            Requests.write(response, 400, Wire.object("error", String.valueOf(refused.getMessage())));
        }
    }

    private static Params asJson(HttpServletRequest request, Params params) {
        if (!String.valueOf(request.getContentType()).startsWith("application/json")) {
            throw ApiError.badRequest("a JSON body is expected");
        }
        return params;
    }
}
