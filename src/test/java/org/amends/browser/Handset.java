package org.amends.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** One phone on the page; whoever holds it does one thing, and waits for what is said to it. */
record Handset(Page page, String name) {
    Locator region() {
        return page.getByRole(
                AriaRole.REGION,
                new Page.GetByRoleOptions().setName("Phone of " + name).setExact(true));
    }

    Locator log() {
        return region().getByRole(
                        AriaRole.LOG,
                        new Locator.GetByRoleOptions()
                                .setName("Chat of " + name)
                                .setExact(true));
    }

    Locator bubbles() {
        return log().getByRole(AriaRole.ARTICLE);
    }

    Locator bubble(String words) {
        return bubbles().filter(new Locator.FilterOptions().setHasText(words));
    }

    Locator textbox() {
        return region().getByRole(
                        AriaRole.TEXTBOX,
                        new Locator.GetByRoleOptions().setName("Message").setExact(true));
    }

    Locator button(String label) {
        return region().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true));
    }

    Locator place() {
        return region().getByRole(
                        AriaRole.STATUS,
                        new Locator.GetByRoleOptions()
                                .setName("Where " + name + " stands")
                                .setExact(true));
    }

    /** Writes and sends, with the mouse. */
    void sends(String text) {
        assertThat(textbox()).isEmpty();
        textbox().fill(text);
        button("Send").click();
    }

    /** Writes and presses Enter. */
    void types(String text) {
        assertThat(textbox()).isEmpty();
        textbox().click();
        textbox().pressSequentially(text);
        page.keyboard().press("Enter");
    }

    /** Clicks the button in the chat. */
    void taps(String label) {
        inChat(label).click();
    }

    /** The link or the button with an address in the chat. */
    Locator link(String words) {
        return log().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(words).setExact(true))
                .last();
    }

    /** The box that opens where this person is asked for a reply. */
    Locator replyBox() {
        return region().getByText("Reply to Amends", new Locator.GetByTextOptions().setExact(true));
    }

    /** Goes to one of this person's chats. */
    void opens(String chat) {
        tab(chat).click();
        assertThat(tab(chat)).hasAttribute("aria-selected", "true");
    }

    Locator inChat(String label) {
        return log().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .last();
    }

    /** The last bubble says this, sooner or later. */
    void hears(String words) {
        assertThat(bubbles().last()).containsText(words);
    }

    void standsAt(String place) {
        assertThat(place()).containsText(place);
    }

    /** Goes this way with the mouse only: every step is a button in the chat, also the first one. */
    void clicks(Steps way) {
        for (Steps.Step step : way.steps()) {
            taps(step.answer().equals("/start") ? "Start" : step.answer());
            hears(step.heard());
        }
    }

    /** Goes this way by writing only. */
    void types(Steps way) {
        for (Steps.Step step : way.steps()) {
            types(step.answer());
            hears(step.heard());
        }
    }

    /** Picks a command from the menu. */
    void picks(String command) {
        button("Commands").click();
        commands()
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + command + "\\b")))
                .click();
    }

    /** One of this person's chats with the bot: the private one, or a group by its title. */
    Locator tab(String title) {
        return region().getByRole(
                        AriaRole.TAB,
                        new Locator.GetByRoleOptions().setName(title).setExact(true));
    }

    /** Chooses what is to be done about the group that is open. */
    void doesInGroup(String what) {
        button("About this group").click();
        region().getByRole(
                        AriaRole.MENUITEM,
                        new Locator.GetByRoleOptions().setName(what).setExact(true))
                .click();
    }

    /** What is in the menu of commands, while it is open. */
    Locator commands() {
        return region().getByRole(AriaRole.MENUITEM);
    }

    /** Under the last message of this person. */
    Locator readButton() {
        return button("What the coach read").last();
    }

    void opensRead() {
        readButton().click();
        assertThat(readButton()).hasAttribute("aria-expanded", "true");
    }

    /** The bubble with the last message of this person, and what the coach read in it. */
    Locator read() {
        return bubbles()
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("What the coach read"))))
                .last();
    }

    /** However long the chat is, its name above and the text box below stay where they are. */
    void isWhole() {
        assertThat(region().getByRole(AriaRole.HEADING)).isInViewport();
        assertThat(textbox()).isInViewport();
        assertThat(region()).hasJSProperty("scrollTop", 0);
    }

    /** All that stands in the chat, bubble by bubble. */
    List<String> chat() {
        return bubbles().allInnerTexts();
    }
}
