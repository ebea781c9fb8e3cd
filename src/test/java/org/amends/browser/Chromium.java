package org.amends.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A browser without a screen. */
final class Chromium implements AutoCloseable {
    /** Longer than Telegram's limits, a fault and a restart can take on a slow machine. */
    private static final double PATIENCE = 60_000;

    private final Playwright playwright;
    private final Browser browser;

    Chromium(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setTimeout(2 * PATIENCE)
                        // Root has no sandbox, and a container little shared memory.
                        .setChromiumSandbox(false)
                        .setArgs(List.of("--disable-dev-shm-usage")));
    }

    /** A browser profile of its own: nothing in it is from another one. */
    BrowserContext profile(Look look) {
        BrowserContext profile = browser.newContext(look.options().setLocale("en-GB"));
        profile.setDefaultTimeout(PATIENCE);
        return profile;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
