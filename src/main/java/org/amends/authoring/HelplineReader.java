package org.amends.authoring;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amends.safety.Helpline;
import org.amends.safety.Helpline.Grade;

/** Reads {@code helplines.yaml}: the rows that have no mistake. */
final class HelplineReader {
    static final Set<String> KEYS =
            Set.of("country", "kind", "name", "contact", "grade", "source", "checked-on", "phoned", "ships");
    private static final Map<String, Grade> GRADES =
            Arrays.stream(Grade.values()).collect(Collectors.toMap(Grade::name, grade -> grade));

    private final Findings findings;
    private final LocalDate today;

    HelplineReader(Findings findings, LocalDate today) {
        this.findings = findings;
        this.today = today;
    }

    List<Helpline> read(Yaml yaml) {
        if (!(yaml instanceof Yaml.Items items)) {
            findings.add(DiagnosticCode.WRONG_TYPE, yaml.mark(), "a list is needed here, not " + yaml.kind());
            return List.of();
        }
        return items.list().stream().flatMap(item -> row(item).stream()).toList();
    }

    /** A row with a mistake is none: half of one might show a wrong number. */
    private Optional<Helpline> row(Yaml item) {
        int before = findings.errors();
        var fields = Fields.of(item, KEYS, findings);
        var row = row(item, fields);
        row.filter(line -> line.ships() && line.isOld(today)).ifPresent(line -> old(line, fields));
        return row.filter(_ -> findings.errors() == before);
    }

    private void old(Helpline line, Fields fields) {
        findings.add(
                DiagnosticCode.HELPLINE_OLD,
                fields.markOf("checked-on"),
                line.id() + " was last checked " + line.daysUnchecked(today) + " days ago");
    }

    private Optional<Helpline> row(Yaml item, Fields fields) {
        var checkedOn = fields.requiredText("checked-on").flatMap(this::day);
        try {
            return checkedOn.map(day -> new Helpline(
                    text(fields, "country"),
                    text(fields, "kind"),
                    text(fields, "name"),
                    text(fields, "contact"),
                    fields.choice("grade", GRADES).orElse(Grade.M),
                    text(fields, "source"),
                    day,
                    fields.flag("phoned", false),
                    fields.flag("ships", false)));
        } catch (IllegalArgumentException wrong) {
            findings.add(DiagnosticCode.HELPLINE_ROW, item.mark(), String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }

    private static String text(Fields fields, String key) {
        return fields.requiredText(key).map(Yaml.Scalar::text).orElse("-");
    }

    private Optional<LocalDate> day(Yaml.Scalar text) {
        try {
            return Optional.of(LocalDate.parse(text.text()));
        } catch (DateTimeException noDay) {
            findings.add(DiagnosticCode.HELPLINE_ROW, text.mark(), "a day is written like 2026-11-22");
            return Optional.empty();
        }
    }
}
