package org.amends.playground;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.web.HttpRequestHandler;

/** The files that were sent: {@code /phone/file/<id>}. Only pictures are shown, by what they are; all else is saved. */
final class FileEndpoint implements HttpRequestHandler {
    private final BotApi api;

    FileEndpoint(BotApi api) {
        this.api = api;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getRequestURI().substring("/phone/file/".length());
        Optional<Params.Upload> file =
                api.monitor().look(() -> api.world().files().find(id));
        if (file.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] content = Base64.getDecoder().decode(file.get().content());
        Optional<String> picture = pictureType(content);
        response.setContentType(picture.orElse("application/octet-stream"));
        if (picture.isEmpty()) {
            String name =
                    URLEncoder.encode(file.get().name(), StandardCharsets.UTF_8).replace("+", "%20");
            response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
        }
        response.getOutputStream().write(content);
    }

    private static Optional<String> pictureType(byte[] content) {
        String start = HexFormat.of().formatHex(Arrays.copyOf(content, 12));
        if (start.startsWith("89504e470d0a1a0a")) {
            return Optional.of("image/png");
        }
        if (start.startsWith("ffd8ff")) {
            return Optional.of("image/jpeg");
        }
        if (start.startsWith("474946383")) {
            return Optional.of("image/gif");
        }
        return start.startsWith("52494646") && start.endsWith("57454250")
                ? Optional.of("image/webp")
                : Optional.empty();
    }
}
