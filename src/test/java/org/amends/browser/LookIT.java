package org.amends.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page looks like: light, dark and narrow, and to those who don't see it. */
@ExtendWith(InABrowser.class)
class LookIT {
    private static final double READABLE = 4.5;

    @ParameterizedTest
    @EnumSource(Look.class)
    void everyWordCanBeReadAndDarkIsDark(Look look, Visitor visitor) {
        Window window = visitor.opens(look);
        Handset ana = window.phone("Ana");
        ana.sends("hello there");
        ana.hears("Hello. I'm a program");
        ana.taps("Go on");
        ana.hears("Are you 18 or older?");
        ana.opensRead();
        window.picture("colours-" + look);

        List<Colours.Printed> words = Colours.on(window.page());

        assertThat(words).extracting(Colours.Printed::words).contains("I'm 18 or older", "hello there", "topic");
        assertThat(words).allSatisfy(one -> assertThat(one.contrast()).isGreaterThanOrEqualTo(READABLE));
        assertThat(words).filteredOn(Colours.Printed::chat).isNotEmpty().allMatch(one -> look.fits(one.background()));
    }

    @Test
    void onANarrowScreenNothingIsBesideItAndEverythingIsWithinReach(Visitor visitor) {
        Window window = visitor.opens(Look.NARROW);
        Handset ana = window.phone("Ana");
        Handset ben = window.phone("Ben");
        assertThat(ben.region()).isHidden();
        ana.sends("hello there");
        ana.hears("Hello. I'm a program");
        ana.opensRead();

        nothingIsBeside(window);
        everythingIsWithinReach(window);
        window.picture("narrow-read-open");
        ana.button("Commands").click();
        assertThat(ana.commands()).hasCount(13);
        nothingIsBeside(window);
        window.picture("narrow-commands");
        window.page().keyboard().press("Escape");

        window.button("Controls").click();
        assertThat(window.button("Start anew")).isVisible();
        nothingIsBeside(window);
        everythingIsWithinReach(window);
        window.picture("narrow-controls");
        window.button("Controls").click();

        window.tab("Ben").click();
        assertThat(ana.region()).isHidden();
        ben.clicks(Steps.TO_THE_SIDE);
        ben.isWhole();
        window.picture("narrow-talk");
        nothingIsBeside(window);
        everythingIsWithinReach(window);
        window.tab("Ana").click();
        assertThat(ana.inChat("Go on")).isVisible();
        assertThat(ben.region()).isHidden();
    }

    private static void nothingIsBeside(Window window) {
        assertThat(window.page()
                        .evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
    }

    /** Whatever can be used is on the screen, perhaps after scrolling up or down, and nothing lies over it. */
    private static void everythingIsWithinReach(Window window) {
        int width = window.page().viewportSize().width;
        List<Locator> controls = window.page()
                .locator(
                        "button:visible:enabled, label:visible, :not(label) > input:visible, textarea:visible, a:visible")
                .all();
        assertThat(controls).isNotEmpty();
        for (Locator control : controls) {
            control.click(new Locator.ClickOptions().setTrial(true));
            BoundingBox box = control.boundingBox();
            assertThat(box.x).as("left of %s", control).isNotNegative();
            assertThat(box.x + box.width).as("right of %s", control).isLessThanOrEqualTo(width);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Look.class,
            names = {"LIGHT", "NARROW"})
    void whateverCanBeUsedHasAName(Look look, Visitor visitor) {
        Window window = visitor.opens(look);
        Handset ana = window.phone("Ana");
        ana.sends("hello there");
        ana.hears("Hello. I'm a program");
        ana.opensRead();
        ana.button("Commands").click();

        Outline outline = window.outline();

        assertThat(outline.controls()).hasSizeGreaterThan(10);
        assertThat(outline.namelessControls()).isEmpty();
    }
}
