package org.amends.playground;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses whatever another site has a browser send here, also under a name of its own for this address. */
final class LocalOnly extends HttpFilter {
    private static final Pattern HOST = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?");
    private static final Pattern ORIGIN = Pattern.compile("https?://" + HOST.pattern());

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'; base-uri 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        if (isLocal(request)) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isLocal(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return host != null
                && HOST.matcher(host).matches()
                && isOwn(request.getHeader("Origin"))
                && !isEmbeddedElsewhere(request);
    }

    private static boolean isOwn(@Nullable String origin) {
        return origin == null || ORIGIN.matcher(origin).matches();
    }

    /** A link from elsewhere may open the page; a picture or script tag elsewhere may fetch nothing. */
    private static boolean isEmbeddedElsewhere(HttpServletRequest request) {
        return "cross-site".equals(request.getHeader("Sec-Fetch-Site"))
                && !(request.getRequestURI().equals("/") && "navigate".equals(request.getHeader("Sec-Fetch-Mode")));
    }
}
