package org.amends.playground;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Stickers, pictures and the like, as Telegram shows them in a message. */
final class Attachments {
    private Attachments() {}

    /** What the bot sent. */
    static Object sent(String kind, String fileId, Params.@Nullable Upload upload) {
        ObjectNode file = file(fileId);
        if (upload != null) {
            file.put("file_size", upload.size());
        }
        if (kind.equals("photo")) {
            return List.of(file.put("width", 640).put("height", 480));
        }
        return upload == null ? file : file.put("file_name", upload.name());
    }

    /** What a person sent; ids depend on the message alone. */
    static Map<String, Object> of(String kind, String fileId, Params params) {
        return switch (kind) {
            case "sticker" ->
                Map.of(
                        kind,
                        file(fileId)
                                .put("type", "regular")
                                .put("width", 512)
                                .put("height", 512)
                                .put("is_animated", false)
                                .put("is_video", false)
                                .put("emoji", params.text("emoji", "👍")));
            case "voice" -> Map.of(kind, file(fileId).put("duration", 3).put("mime_type", "audio/ogg"));
            case "video_note" -> Map.of(kind, file(fileId).put("duration", 3).put("length", 240));
            case "photo" ->
                Map.of(
                        kind,
                        List.of(file(fileId)
                                .put("width", params.number("width", 640))
                                .put("height", params.number("height", 480))));
            case "document" -> Map.of(kind, document(fileId, params));
            case "location" -> Map.of(kind, Wire.object().put("latitude", 52.5).put("longitude", 13.4));
            case "contact" ->
                Map.of(kind, Wire.object().put("phone_number", "+10000000000").put("first_name", "Someone"));
            case "dice" -> Map.of(kind, Wire.object().put("emoji", "🎲").put("value", 3));
            default -> throw ApiError.badRequest("unknown kind of attachment");
        };
    }

    private static ObjectNode document(String fileId, Params params) {
        ObjectNode file = file(fileId).put("file_name", params.text("file_name", "file.txt"));
        params.number("file_size").ifPresent(size -> file.put("file_size", size));
        return file;
    }

    private static ObjectNode file(String id) {
        return Wire.object().put("file_id", id).put("file_unique_id", "unique-" + id);
    }
}
