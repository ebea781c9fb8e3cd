package org.amends.playground;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A person, or the bot, as Telegram shows them. */
record User(
        long id,
        @JsonProperty("is_bot") boolean bot,
        String firstName,
        @Nullable String lastName,
        @Nullable String username,
        @Nullable String languageCode) {}
