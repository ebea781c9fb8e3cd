package org.amends.playground;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the playground is set up.
 *
 * @param token what the bot must call itself with
 * @param log a file that gets a line for everything that the bot sent, if any
 * @param folder where the chats are kept over a restart, if they are
 */
@ConfigurationProperties("amends.playground")
public record PlaygroundSettings(
        @DefaultValue("4242:playground") String token,
        @Nullable Path log,
        @Nullable Path folder) {}
