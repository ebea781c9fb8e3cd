package org.amends.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** The colours in which words really stand on the page, measured as WCAG does. */
final class Colours {
    /** A canvas turns every way of writing a colour into numbers; what lets others through is laid over what is below. */
    private static final String MEASURE = """
            async () => {
              const passing = document.getAnimations()
                .filter((one) => Number.isFinite(one.effect.getComputedTiming().endTime));
              await Promise.allSettled(passing.map((one) => one.finished));
              const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
              const numbers = (colour) => {
                canvas.clearRect(0, 0, 1, 1);
                canvas.fillStyle = colour;
                canvas.fillRect(0, 0, 1, 1);
                const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
                return [red, green, blue, alpha / 255];
              };
              const over = (top, below) =>
                [0, 1, 2].map((at) => top[at] * top[3] + below[at] * (1 - top[3])).concat(1);
              const dark = matchMedia('(prefers-color-scheme: dark)').matches;
              const background = (element) => {
                if (!element) {
                  return dark ? [0, 0, 0, 1] : [255, 255, 255, 1];
                }
                const own = numbers(getComputedStyle(element).backgroundColor);
                return own[3] === 1 ? own : over(own, background(element.parentElement));
              };
              const opacity = (element) =>
                element ? Number(getComputedStyle(element).opacity) * opacity(element.parentElement) : 1;
              const luminance = (colour) => {
                const [red, green, blue] = colour.map((value) => {
                  const part = value / 255;
                  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
                });
                return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
              };
              const words = (element) => element.matches('input, textarea') ? element.value : [...element.childNodes]
                .filter((node) => node.nodeType === Node.TEXT_NODE)
                .map((node) => node.textContent.trim())
                .join(' ')
                .trim();
              const seen = (element) => {
                const box = element.getBoundingClientRect();
                return element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
                  && box.width > 2 && box.height > 2;
              };
              return [...document.body.querySelectorAll('*')]
                .filter((element) => seen(element) && words(element) && !element.disabled)
                .map((element) => {
                  const below = background(element);
                  const colour = numbers(getComputedStyle(element).color);
                  const text = over([...colour.slice(0, 3), colour[3] * opacity(element)], below);
                  const [light, deep] = [luminance(text), luminance(below)].sort((a, b) => b - a);
                  return {
                    words: words(element).slice(0, 40),
                    chat: element.closest('article') !== null && element.closest('button') === null,
                    contrast: (light + 0.05) / (deep + 0.05),
                    background: luminance(below),
                  };
                });
            }
            """;

    private Colours() {}

    /**
     * Words that somebody sees.
     *
     * @param chat whether they stand in a bubble or beside it, and on no button
     * @param contrast from 1 (none) to 21
     * @param background how bright it is behind them, from 0 (black) to 1 (white)
     */
    record Printed(String words, boolean chat, double contrast, double background) {}

    /** All words that are to be seen now, but for those on buttons that can't be used. */
    static List<Printed> on(Page page) {
        return ((List<?>) page.evaluate(MEASURE))
                .stream().map(one -> printed((Map<?, ?>) one)).toList();
    }

    private static Printed printed(Map<?, ?> one) {
        return new Printed(
                (String) one.get("words"),
                (boolean) one.get("chat"),
                ((Number) one.get("contrast")).doubleValue(),
                ((Number) one.get("background")).doubleValue());
    }
}
