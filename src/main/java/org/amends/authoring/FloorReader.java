package org.amends.authoring;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amends.dialog.Floor;
import org.amends.dialog.Mover;
import org.amends.dialog.SeatName;
import org.amends.dialog.Wording;

/** Reads who moves a question of a dialog for two: {@code turn}, {@code takes}, {@code both-must}, {@code confirm-by}, and the tips. */
final class FloorReader {
    private static final List<String> MOVERS = List.of("turn", "takes", "both-must", "confirm-by");
    private static final Pattern TIME = Pattern.compile("(\\d{1,3})([hm])");
    private static final Duration A_DAY = Duration.ofHours(24);

    private final DialogScope scope;
    private final WordingReader words;

    FloorReader(DialogScope scope, WordingReader words) {
        this.scope = scope;
        this.words = words;
    }

    /** What a question has besides; empty in a dialog for one. */
    Optional<Floor> floor(Fields fields) {
        if (scope.seats.isEmpty()) {
            Stream.concat(MOVERS.stream(), Stream.of("tips", "aloud"))
                    .filter(fields::has)
                    .forEach(key -> scope.findings.add(
                            DiagnosticCode.FOR_TWO_ONLY,
                            fields.markOf(key),
                            "\"" + key + "\" works only in a dialog with seats"));
            return Optional.empty();
        }
        if (MOVERS.stream().filter(fields::has).count() != 1) {
            scope.findings.add(
                    DiagnosticCode.NO_MOVER,
                    fields.mark(),
                    "one of turn, takes, both-must or confirm-by says who moves this");
        }
        return Optional.of(
                new Floor(mover(fields), tips(fields), fields.value("aloud").flatMap(words::wording)));
    }

    private Mover mover(Fields fields) {
        if (fields.has("both-must")) {
            return new Mover.Both(within(fields));
        }
        if (fields.has("takes")) {
            return new Mover.Takes(seat(fields, "takes"));
        }
        return new Mover.Turn(seat(fields, fields.has("confirm-by") ? "confirm-by" : "turn"));
    }

    private Duration within(Fields fields) {
        var both = Fields.of(
                fields.markOf("both-must"), fields.value("both-must").orElseThrow(), Set.of("within"), scope.findings);
        var text = both.requiredText("within");
        var match = text.map(one -> TIME.matcher(one.text())).filter(java.util.regex.Matcher::matches);
        if (match.isEmpty()) {
            text.ifPresent(one ->
                    scope.findings.add(DiagnosticCode.WRONG_TYPE, one.mark(), "a time is written 24h or 15m here"));
            return A_DAY;
        }
        long amount = Long.parseLong(match.get().group(1));
        return match.get().group(2).equals("h") ? Duration.ofHours(amount) : Duration.ofMinutes(amount);
    }

    private SeatName seat(Fields fields, String key) {
        return fields.text(key)
                .flatMap(text -> scope.seat(text.mark(), text.text()))
                .orElse(scope.seats.getFirst());
    }

    private Map<SeatName, Wording> tips(Fields fields) {
        var tips = new HashMap<SeatName, Wording>();
        for (var entry : fields.entries("tips")) {
            var seat = scope.seat(entry.mark(), entry.key());
            words.wording(entry.value()).ifPresent(text -> seat.ifPresent(known -> tips.put(known, text)));
        }
        if (fields.has("tips") && tips.size() != scope.seats.size()) {
            scope.findings.add(
                    DiagnosticCode.TIP_FOR_ONE,
                    fields.markOf("tips"),
                    "both get a line at the same moment, or nobody does");
        }
        return tips;
    }
}
