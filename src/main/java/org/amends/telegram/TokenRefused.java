package org.amends.telegram;

/** What is done when Telegram doesn't know the token; called once, on a thread of its own. */
@FunctionalInterface
public interface TokenRefused {
    void refused();
}
