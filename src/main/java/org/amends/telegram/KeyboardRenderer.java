package org.amends.telegram;

import java.util.ArrayList;
import java.util.List;
import org.amends.conversation.Delivery.Link;
import org.amends.engine.Effect.Button;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Buttons under a message: short neighbours share a row, as a phone has room for. */
final class KeyboardRenderer {
    private static final int SHORT = 14;

    private KeyboardRenderer() {}

    /** Links stand below the buttons, each in a row of its own. */
    static InlineKeyboardMarkup render(List<Button> buttons, List<Link> links) {
        List<InlineKeyboardRow> rows = rows(buttons);
        links.forEach(link -> rows.add(new InlineKeyboardRow(link(link))));
        return new InlineKeyboardMarkup(rows);
    }

    private static List<InlineKeyboardRow> rows(List<Button> buttons) {
        List<InlineKeyboardRow> rows = new ArrayList<>();
        int next = 0;
        while (next < buttons.size()) {
            boolean pair = next + 1 < buttons.size() && isShort(buttons.get(next)) && isShort(buttons.get(next + 1));
            List<Button> row = buttons.subList(next, next + (pair ? 2 : 1));
            rows.add(new InlineKeyboardRow(
                    row.stream().map(KeyboardRenderer::button).toList()));
            next += row.size();
        }
        return rows;
    }

    private static InlineKeyboardButton link(Link link) {
        return InlineKeyboardButton.builder().text(link.label()).url(link.url()).build();
    }

    private static boolean isShort(Button button) {
        return button.label().length() <= SHORT;
    }

    private static InlineKeyboardButton button(Button button) {
        return InlineKeyboardButton.builder()
                .text(button.label())
                .callbackData(button.data())
                .build();
    }
}
