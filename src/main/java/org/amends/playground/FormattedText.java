package org.amends.playground;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Words and their formatting, without blanks at either end, as Telegram keeps them. */
record FormattedText(String text, List<Entity> entities) {
    private static final int LONGEST_SOURCE = 1 << 15;

    FormattedText {
        int blanks = text.length() - text.stripLeading().length();
        String stripped = text.strip();
        entities = entities.stream()
                .flatMap(entity -> moved(entity, blanks, stripped.length()).stream())
                .toList();
        text = stripped;
    }

    /** Reads a parameter of a call and checks it as Telegram does. */
    static FormattedText from(Params params, String name, String parseMode, String entities) {
        String source = params.text(name, "");
        if (source.getBytes(StandardCharsets.UTF_8).length > LONGEST_SOURCE) {
            throw ApiError.badRequest("text is too long");
        }
        String mode = params.text(parseMode, "");
        if (mode.isEmpty()) {
            return new FormattedText(source, given(params, entities)).withLinks();
        }
        if (!mode.equalsIgnoreCase("html")) {
            throw ApiError.badRequest("unsupported parse_mode");
        }
        return HtmlText.parse(source).withLinks();
    }

    Post.Body body() {
        return new Post.Body(text, entities, Map.of());
    }

    /** Addresses that stand there as they are become links, as Telegram has it. */
    private FormattedText withLinks() {
        List<Entity> links = Links.in(text).stream()
                .filter(link -> entities.stream().noneMatch(link::overlaps))
                .toList();
        List<Entity> all = Stream.concat(entities.stream(), links.stream())
                .sorted(Comparator.comparingInt(Entity::offset))
                .toList();
        return links.isEmpty() ? this : new FormattedText(text, all);
    }

    private static List<Entity> given(Params params, String name) {
        return params.json(name)
                .map(json -> json.valueStream().map(FormattedText::entity))
                .orElse(Stream.of())
                .toList();
    }

    private static Entity entity(JsonNode json) {
        return Wire.JSON.treeToValue(json, Entity.class);
    }

    private static Optional<Entity> moved(Entity entity, int back, int end) {
        int from = Math.max(0, entity.offset() - back);
        int to = Math.min(end, entity.offset() - back + entity.length());
        return to <= from ? Optional.empty() : Optional.of(entity.at(from, to - from));
    }
}
