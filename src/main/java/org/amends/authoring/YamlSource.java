package org.amends.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML 1.2 document from the library's events. Aliases are refused and depth is bounded, so that no small file
 * makes a large tree.
 */
final class YamlSource {
    private static final int MAX_CHARACTERS = 2_000_000;
    private static final int MAX_DEPTH = 30;

    private final String file;
    private final Findings findings;
    private final Iterator<Event> events;

    private YamlSource(String file, String text, Findings findings) {
        this.file = file;
        this.findings = findings;
        var settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(MAX_CHARACTERS)
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /** The file's tree, or nothing where it is broken or empty, which is then among the findings. */
    static Optional<Yaml> parse(String file, String text, Findings findings) {
        if (text.isBlank()) {
            findings.add(DiagnosticCode.BROKEN_YAML, Mark.top(file), "the file is empty");
            return Optional.empty();
        }
        try {
            return new YamlSource(file, text, findings).document();
        } catch (MarkedYamlEngineException broken) {
            var at = placeOf(file, broken);
            var trouble = YamlTrouble.of(oneLine(broken.getProblem()), line(text, at));
            findings.add(DiagnosticCode.BROKEN_YAML, at, trouble.message(), trouble.whatToDo());
        } catch (TooDeep deep) {
            findings.add(DiagnosticCode.BROKEN_YAML, deep.at, "this is nested too deeply");
        } catch (YamlEngineException broken) {
            findings.add(
                    DiagnosticCode.BROKEN_YAML,
                    Mark.top(file),
                    "this is not YAML: " + oneLine(String.valueOf(broken.getMessage())));
        }
        return Optional.empty();
    }

    private Optional<Yaml> document() {
        Optional<Yaml> tree = Optional.empty();
        while (events.hasNext()) {
            var event = events.next();
            switch (event.getEventId()) {
                case Scalar, SequenceStart, MappingStart, Alias -> {
                    if (tree.isPresent()) {
                        findings.add(
                                DiagnosticCode.BROKEN_YAML,
                                mark(event),
                                "a second document begins here (---), and a file holds one");
                        return Optional.empty();
                    }
                    tree = Optional.of(value(event, 0));
                }
                default -> {}
            }
        }
        return tree;
    }

    private Yaml value(Event event, int depth) {
        if (depth > MAX_DEPTH) {
            throw new TooDeep(mark(event));
        }
        return switch (event) {
            case ScalarEvent scalar -> new Yaml.Scalar(mark(event), scalar.getValue(), scalar.isPlain());
            case SequenceStartEvent start -> items(mark(start), depth);
            case MappingStartEvent start -> table(mark(start), depth);
            case AliasEvent alias -> alias(alias);
            default -> throw new IllegalStateException("unexpected YAML event " + event.getEventId());
        };
    }

    private Yaml alias(AliasEvent alias) {
        findings.add(DiagnosticCode.YAML_ALIAS, mark(alias), "an alias (*name) stands for something written elsewhere");
        return new Yaml.Scalar(mark(alias), "…", true);
    }

    private Yaml items(Mark mark, int depth) {
        List<Yaml> list = new ArrayList<>();
        for (var event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            list.add(value(event, depth + 1));
        }
        return new Yaml.Items(mark, list);
    }

    private Yaml table(Mark mark, int depth) {
        List<Yaml.Entry> entries = new ArrayList<>();
        var seen = new HashSet<String>();
        for (var event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            var key = value(event, depth + 1);
            var value = value(events.next(), depth + 1);
            if (!(key instanceof Yaml.Scalar name)) {
                findings.add(DiagnosticCode.WRONG_TYPE, key.mark(), "a key must be a plain name");
            } else if (!seen.add(name.text())) {
                findings.add(
                        DiagnosticCode.DUPLICATE_KEY, name.mark(), "\"" + name.text() + "\" is written here twice");
            } else {
                entries.add(new Yaml.Entry(name.mark(), name.text(), value));
            }
        }
        return new Yaml.Table(mark, entries);
    }

    private Mark mark(Event event) {
        return event.getStartMark().map(mark -> place(file, mark)).orElse(Mark.top(file));
    }

    private static Mark place(String file, org.snakeyaml.engine.v2.exceptions.Mark mark) {
        return new Mark(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Where something that was begun is never ended, its beginning helps more than the end of the file. */
    private static Mark placeOf(String file, MarkedYamlEngineException broken) {
        boolean unended = String.valueOf(broken.getProblem()).contains("end of stream");
        var mark = unended ? broken.getContextMark().or(broken::getProblemMark) : broken.getProblemMark();
        return mark.map(place -> place(file, place)).orElse(Mark.top(file));
    }

    private static String line(String text, Mark at) {
        return text.lines().skip(at.line() - 1L).findFirst().orElse("");
    }

    private static String oneLine(String problem) {
        return problem.lines().findFirst().orElse("it can't be read");
    }

    private static final class TooDeep extends RuntimeException {
        private final transient Mark at;

        TooDeep(Mark at) {
            super("nested too deeply");
            this.at = at;
        }
    }
}
