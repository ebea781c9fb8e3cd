package org.amends.playground;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses whatever another site has a browser send here, also under a name of its own for this address. */
final class LocalOnly extends HttpFilter {
    private static final Pattern HOST = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?");
    private static final String POLICY =
            "default-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", POLICY);
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
                && isLoopback(request.getRemoteAddr())
                && isOwn(request.getHeader("Origin"), host)
                && !isAskedByAnotherSite(request);
    }

    /** An address, no name: nothing is looked up. */
    private static boolean isLoopback(String address) {
        return InetAddress.ofLiteral(address).isLoopbackAddress();
    }

    /** Another program's page on this machine is foreign too. */
    private static boolean isOwn(@Nullable String origin, String host) {
        return origin == null || origin.equals("http://" + host);
    }

    /** A link from elsewhere may open the page; a picture or script tag elsewhere may fetch nothing. */
    private static boolean isAskedByAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean own = site == null || site.equals("same-origin") || site.equals("none");
        return !own && !(request.getRequestURI().equals("/") && "navigate".equals(request.getHeader("Sec-Fetch-Mode")));
    }
}
