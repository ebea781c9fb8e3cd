package org.amends.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Somebody who tries the playground out, in as many windows as they like; each has a browser profile of its own. At the
 * first window there are the two people and the group of every beginning, whom the bot doesn't know.
 */
final class Visitor {
    private final Chromium chromium;
    private final Playground playground;
    private final List<BrowserContext> profiles = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Visitor(Chromium chromium, Playground playground) {
        this.chromium = chromium;
        this.playground = playground;
    }

    Playground playground() {
        return playground;
    }

    /** A window of usual size, in light colours. */
    Window opens() {
        return opens(Look.LIGHT);
    }

    Window opens(Look look) {
        if (pages.isEmpty()) {
            playground.stage().post("start-anew", Map.of());
        }
        BrowserContext profile = chromium.profile(look);
        profiles.add(profile);
        profile.onRequest(request -> {
            if (!request.url().startsWith(playground.url())) {
                complaints.add("asked for something elsewhere: " + request.url());
            }
        });
        profile.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add("the console says: " + message.text() + " (" + message.location() + ")");
            }
        });
        profile.onWebError(error -> complaints.add("a script failed: " + error.error()));
        Page page = profile.newPage();
        pages.add(page);
        page.navigate(playground.url());
        return new Window(page);
    }

    /** From here on nobody is to answer, and a browser complains about that by itself. */
    void expectsNoAnswers(Runnable meanwhile) {
        List<String> before = List.copyOf(complaints);
        meanwhile.run();
        complaints.clear();
        complaints.addAll(before);
    }

    /** For the one who has to find out why. */
    void showWhatWasThere(String test) {
        for (Page page : pages) {
            Window window = new Window(page);
            window.picture("failed-" + test + "-" + pages.indexOf(page));
            System.err.println(
                    test + " failed at:\n" + String.join("\n", window.outline().lines()));
        }
        playground.complaints().forEach(System.err::println);
    }

    /** Closes the windows; if all went well, also nothing has been said on the console or asked for elsewhere. */
    void leave(boolean well) {
        profiles.forEach(BrowserContext::close);
        if (well) {
            assertThat(complaints).isEmpty();
        }
    }
}
