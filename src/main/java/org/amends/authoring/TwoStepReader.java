package org.amends.authoring;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.authoring.ConversationScript.ForTwo;
import org.amends.authoring.ConversationScript.Step;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.couple.SessionMode;
import org.amends.engine.TurnInput.Media;
import org.amends.labels.Labelled;
import org.amends.safety.CrisisSignal;

/** Reads what is different in a script for two: who does what, in which room. */
final class TwoStepReader {
    static final Set<String> GIVEN = Set.of("dialog", "mode", "names", "privacy", "now", "seed");
    private static final Pattern OF_ONE = Pattern.compile("(?<who>[AB])(?<what>|-alone|-tap|-command|-alone-command|-sends)");
    static final Set<String> KINDS = Stream.concat(
                    Stream.of("bot", "bot→A", "bot→B", "bot->A", "bot->B", "C", "C-tap", "members", "wait")
                            .flatMap(Stream::of),
                    Stream.concat(
                            Stream.of("never", "A-never", "B-never", "group-never"),
                            Stream.of("A", "B")
                                    .flatMap(who -> Stream.of("", "-alone", "-tap", "-command", "-alone-command", "-sends")
                                            .map(what -> who + what))))
            .collect(Collectors.toUnmodifiableSet());

    private final Findings findings;
    private final Function<Fields, List<Labelled>> hears;
    private final Function<Yaml.Scalar, Optional<CrisisSignal>> signal;

    /** What is read as in every script comes from there. */
    TwoStepReader(
            Findings findings,
            Function<Fields, List<Labelled>> hears,
            Function<Yaml.Scalar, Optional<CrisisSignal>> signal) {
        this.findings = findings;
        this.hears = hears;
        this.signal = signal;
    }

    ForTwo given(Fields fields) {
        var names = new EnumMap<Role, String>(Map.of(Role.A, "Ana", Role.B, "Ben"));
        fields.entries("names").forEach(entry -> fields.asText(entry.value())
                .ifPresent(name -> Arrays.stream(Role.values())
                        .filter(role -> role.name().equals(entry.key()))
                        .forEach(role -> names.put(role, name.text()))));
        var mode = fields.choice("mode", Enums.byName(SessionMode.values())).orElse(SessionMode.TYPED);
        return new ForTwo(mode, names, fields.choice("privacy", Map.of("on", true, "off", false)).orElse(false));
    }

    static Set<String> keys(String kind) {
        if (kind.startsWith("bot")) {
            return Set.of(kind, "buttons", "at");
        }
        if (kind.endsWith("never")) {
            return Set.of(kind, "at");
        }
        boolean isSaid = kind.equals("A") || kind.equals("B") || kind.equals("A-alone") || kind.equals("B-alone");
        return isSaid ? Set.of(kind, "hears", "screen", "crossed", "at") : Set.of(kind, "at");
    }

    Optional<Step> step(String kind, Fields fields) {
        if (kind.endsWith("never")) {
            var words = fields.texts(kind).stream().map(Yaml.Scalar::text).toList();
            return Optional.of(new TwoStep.Never(roomOfNever(kind), words));
        }
        return fields.text(kind).flatMap(text -> step(kind, text, fields));
    }

    private static Optional<Place> roomOfNever(String kind) {
        return switch (kind) {
            case "A-never" -> Optional.of(Place.WITH_A);
            case "B-never" -> Optional.of(Place.WITH_B);
            case "group-never" -> Optional.of(Place.GROUP);
            default -> Optional.empty();
        };
    }

    private Optional<Step> step(String kind, Yaml.Scalar text, Fields fields) {
        if (kind.startsWith("bot")) {
            return Optional.of(reads(kind, text, fields));
        }
        if (kind.startsWith("C")) {
            return Optional.of(new TwoStep.Third(text.text()));
        }
        if (kind.equals("members")) {
            return Optional.of(new TwoStep.Members(fields.number(kind, 1, 1_000, 3)));
        }
        var match = OF_ONE.matcher(kind);
        return match.matches()
                ? ofOne(Role.valueOf(match.group("who")), match.group("what"), text, fields)
                : Optional.empty();
    }

    private static Step reads(String kind, Yaml.Scalar text, Fields fields) {
        var place = kind.endsWith("A") ? Place.WITH_A : kind.endsWith("B") ? Place.WITH_B : Place.GROUP;
        var buttons = fields.has("buttons")
                ? Optional.of(fields.texts("buttons").stream().map(Yaml.Scalar::text).toList())
                : Optional.<List<String>>empty();
        return new TwoStep.Reads(place, text.text().strip(), buttons);
    }

    private Optional<Step> ofOne(Role who, String what, Yaml.Scalar text, Fields fields) {
        var alone = Place.aloneWith(who);
        return switch (what) {
            case "-tap" -> Optional.of(new TwoStep.Taps(who, text.text()));
            case "-command" -> Optional.of(new TwoStep.Orders(who, Place.GROUP, name(text)));
            case "-alone-command" -> Optional.of(new TwoStep.Orders(who, alone, name(text)));
            case "-sends" -> media(text).map(media -> new TwoStep.Sends(who, media));
            default ->
                Optional.of(new TwoStep.Says(
                        who,
                        what.isEmpty() ? Place.GROUP : alone,
                        text.text(),
                        hears.apply(fields),
                        fields.text("screen").flatMap(signal),
                        fields.choice("crossed", Map.of("yes", true, "true", true, "no", false))
                                .orElse(false)));
        };
    }

    private static String name(Yaml.Scalar text) {
        return text.text().replaceFirst("^/", "");
    }

    private Optional<Media> media(Yaml.Scalar text) {
        var known = Enums.byName(Media.values());
        var media = Optional.ofNullable(known.get(text.text()));
        if (media.isEmpty()) {
            findings.add(
                    DiagnosticCode.SCRIPT_VALUE,
                    text.mark(),
                    "what is sent is one of: " + String.join(", ", new TreeSet<>(known.keySet())));
        }
        return media;
    }
}
