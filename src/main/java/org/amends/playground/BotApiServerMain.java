package org.amends.playground;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Runs a Bot API server until it is killed: {@code --port=0 --token=... --log=FILE}. */
public final class BotApiServerMain {
    private BotApiServerMain() {}

    public static void main(String[] args) {
        int port = Integer.parseInt(option(args, "port").orElse("0"));
        String token = option(args, "token").orElse("4242:playground");
        BotApiServer server =
                BotApiServer.start(port, token, option(args, "log").map(Path::of));
        System.out.println("listening on http://127.0.0.1:" + server.port());
    }

    private static Optional<String> option(String[] args, String name) {
        String prefix = "--" + name + "=";
        return Arrays.stream(args)
                .filter(arg -> arg.startsWith(prefix))
                .map(arg -> arg.substring(prefix.length()))
                .findFirst();
    }
}
