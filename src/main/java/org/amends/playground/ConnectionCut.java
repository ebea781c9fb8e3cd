package org.amends.playground;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Lets a handler close the connection without an answer, which servlets have no words for. */
final class ConnectionCut extends ValveBase {
    private static final String ATTRIBUTE = ConnectionCut.class.getName();

    ConnectionCut() {
        super(true);
    }

    static Runnable of(HttpServletRequest request) {
        return (Runnable) Objects.requireNonNull(request.getAttribute(ATTRIBUTE));
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Runnable cut = () -> response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        request.setAttribute(ATTRIBUTE, cut);
        getNext().invoke(request, response);
    }
}
