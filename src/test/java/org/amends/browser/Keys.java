package org.amends.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;

/** Somebody who has no mouse: goes from one thing to the next, and has to see where they are. */
record Keys(Page page) {
    /** More than there is to go through on the page, twice. */
    private static final int FAR = 120;

    private static final String HAS_FOCUS = "element => element === document.activeElement";
    private static final String FOCUS = """
            () => {
              const element = document.activeElement;
              const marked = (one) => {
                const style = getComputedStyle(one);
                const box = one.getBoundingClientRect();
                const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
                return (outlined || style.boxShadow !== 'none')
                  && box.width > 2 && box.height > 2 && one.checkVisibility({ visibilityProperty: true });
              };
              // A switch may be drawn by what is around it.
              const label = element.closest('label');
              return {
                name: element.tagName + ' ' + (element.getAttribute('aria-label') ?? element.textContent.slice(0, 40)),
                lost: element === document.body || !element.isConnected,
                visible: marked(element) || (label !== null && marked(label)),
              };
            }
            """;

    /** Tabs until this has the focus. */
    Keys to(Locator wanted) {
        wanted.waitFor();
        for (int presses = 0; presses < FAR; presses++) {
            if (has(wanted)) {
                isSeen();
                return this;
            }
            press("Tab");
            if (!isLost()) {
                isSeen();
            }
        }
        throw new AssertionError("no Tab comes to " + wanted + "; the focus is on " + focus());
    }

    boolean has(Locator wanted) {
        return Boolean.TRUE.equals(wanted.evaluate(HAS_FOCUS));
    }

    Keys press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keys types(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Something has the focus, and it shows. */
    void isSeen() {
        Focus focus = focus();
        assertThat(focus.lost()).as("the focus is lost").isFalse();
        assertThat(focus.visible()).as("the focus on %s is seen", focus.name()).isTrue();
    }

    private boolean isLost() {
        return focus().lost();
    }

    private Focus focus() {
        var focus = (Map<?, ?>) page.evaluate(FOCUS);
        return new Focus((String) focus.get("name"), (boolean) focus.get("lost"), (boolean) focus.get("visible"));
    }

    private record Focus(String name, boolean lost, boolean visible) {}
}
