package org.amends.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** The page of phones in a window, with what stands above the phones. */
record Window(Page page) {

    Handset phone(String name) {
        return new Handset(page, name);
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator clock() {
        return status("Clock");
    }

    /** On a narrow screen: whose phone is shown. */
    Locator tab(String name) {
        return page.getByRole(
                        AriaRole.TABLIST,
                        new Page.GetByRoleOptions().setName("Phones").setExact(true))
                .getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName(name));
    }

    Locator away() {
        return page.getByLabel("Telegram is away", new Page.GetByLabelOptions().setExact(true));
    }

    Locator status(String name) {
        return page.getByRole(
                AriaRole.STATUS, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Everything that assistive technology is told, as an outline. */
    Outline outline() {
        return Outline.of(page.locator("body").ariaSnapshot());
    }

    void reload() {
        page.reload();
    }

    /** Keeps what is to be seen in target/screenshots. */
    void picture(String name) {
        Path folder = Path.of(System.getProperty("screenshots", "target/screenshots"));
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }
}
