package org.amends.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotAnimations;
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

    /** What is ordered to go wrong. */
    Locator order() {
        return banner("too many requests");
    }

    /** What the page says in its banner. */
    Locator banner(String words) {
        return page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText(words));
    }

    /** Has Telegram go away, or come back. */
    void turnsAway() {
        page.getByText("Telegram is away", new Page.GetByTextOptions().setExact(true))
                .click();
    }

    Locator away() {
        return page.getByLabel("Telegram is away", new Page.GetByLabelOptions().setExact(true));
    }

    /** What the clock says without the hour. */
    String day() {
        assertThat(clock()).containsText(":");
        return clock().innerText().replaceAll("\\d?\\d:\\d\\d.*", "");
    }

    Locator status(String name) {
        return page.getByRole(
                AriaRole.STATUS, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Presses this button in the question that the page asks. */
    void answers(String button) {
        dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    void adds(String name) {
        button("Add a person").click();
        dialog().getByRole(AriaRole.TEXTBOX).fill(name);
        answers("Add");
        assertThat(phone(name).region()).isVisible();
    }

    void addsGroup(String title, String... members) {
        button("Add a group").click();
        for (String member : members) {
            dialog().getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(member))
                    .check();
        }
        dialog().getByRole(AriaRole.TEXTBOX).fill(title);
        answers("Add");
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
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
        page.screenshot(new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(folder.resolve(name + ".png")));
    }
}
