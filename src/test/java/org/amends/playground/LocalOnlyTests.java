package org.amends.playground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LocalOnlyTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "localhost:8080, -, 200",
                "127.0.0.1, http://127.0.0.1, 200",
                "127.0.0.1:8080, http://localhost:8080, 403",
                "localhost:8080, http://localhost:3000, 403",
                "localhost:8080, https://localhost:8080, 403",
                "[::1]:8080, http://[::1]:8080, 200",
                "-, -, 403",
                "evil.example, -, 403",
                "localhost.evil.example:8080, -, 403",
                "127.0.0.1.evil.example, -, 403",
                "localhost:8080, http://evil.example, 403",
                "localhost:8080, null, 403",
                "localhost:8080, http://localhost:8080.evil.example, 403",
            })
    void onlyThisMachineMayAsk(String host, String origin, int status) throws Exception {
        assertThat(status(request(host, origin, null, null))).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"/phone/people, no-cors, 403", "/, no-cors, 403", "/, navigate, 200", "/phone/people, navigate, 403"})
    void anotherSiteMayOnlyLinkToThePage(String path, String mode, int status) throws Exception {
        MockHttpServletRequest request = request("localhost:8080", null, "cross-site", mode);
        request.setRequestURI(path);

        assertThat(status(request)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"same-origin, 200", "none, 200", "same-site, 403", "cross-site, 403"})
    void aPageOfAnotherProgramOnThisMachineIsForeignToo(String site, int status) throws Exception {
        assertThat(status(request("localhost:8080", null, site, "cors"))).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, 200", "127.0.0.53, 200", "0:0:0:0:0:0:0:1, 200", "192.168.1.20, 403", "2001:db8::7, 403"})
    void onlyTheLoopbackAddressIsLetIn(String address, int status) throws Exception {
        MockHttpServletRequest request = request("localhost:8080", null, null, null);
        request.setRemoteAddr(address);

        assertThat(status(request)).isEqualTo(status);
    }

    private static MockHttpServletRequest request(String host, String origin, String site, String mode) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/phone/people");
        add(request, "Host", host);
        add(request, "Origin", origin);
        add(request, "Sec-Fetch-Site", site);
        add(request, "Sec-Fetch-Mode", mode);
        return request;
    }

    private static void add(MockHttpServletRequest request, String name, String value) {
        if (value != null) {
            request.addHeader(name, value);
        }
    }

    private static int status(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new LocalOnly().doFilter(request, response, new MockFilterChain());
        assertThat(response.getHeader("Content-Security-Policy")).startsWith("default-src 'self'");
        assertThat(response.getHeader("Access-Control-Allow-Origin")).isNull();
        return response.getStatus();
    }
}
