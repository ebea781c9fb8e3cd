package org.amends.authoring;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code reviewed-by}: who has signed a dialog's texts, and whether that still holds. */
final class ReviewReader {
    static final Set<String> KEYS = Set.of("name", "role", "date", "text");

    private final LocalDate today;
    private final Findings findings;

    ReviewReader(LocalDate today, Findings findings) {
        this.today = today;
        this.findings = findings;
    }

    /** The reviews that count for texts with this hash; of every other one there is a finding. */
    List<Review> read(Fields dialog, String textHash) {
        return dialog.items("reviewed-by").stream()
                .flatMap(item -> review(item).filter(review -> counts(item.mark(), review, textHash)).stream())
                .toList();
    }

    private Optional<Review> review(Yaml yaml) {
        var fields = Fields.of(yaml, KEYS, findings);
        var name = needed(fields, "name");
        var role = needed(fields, "role");
        var date = needed(fields, "date").flatMap(this::day);
        var text = fields.text("text").map(Yaml.Scalar::text);
        return name.isEmpty() || role.isEmpty() || date.isEmpty()
                ? Optional.empty()
                : Optional.of(new Review(name.get().text(), role.get().text(), date.get(), text));
    }

    private Optional<Yaml.Scalar> needed(Fields fields, String key) {
        var value = fields.value(key);
        if (value.isPresent() && value.get() instanceof Yaml.Scalar scalar && !scalar.isEmpty()) {
            return Optional.of(scalar);
        }
        findings.add(
                DiagnosticCode.REVIEW_ENTRY, value.map(Yaml::mark).orElse(fields.mark()), "this review has no " + key);
        return Optional.empty();
    }

    private Optional<LocalDate> day(Yaml.Scalar text) {
        try {
            return Optional.of(LocalDate.parse(text.text()));
        } catch (DateTimeParseException noDay) {
            findings.add(DiagnosticCode.REVIEW_ENTRY, text.mark(), "\"" + text.text() + "\" is no day");
            return Optional.empty();
        }
    }

    private boolean counts(Mark at, Review review, String textHash) {
        if (review.date().isAfter(today)) {
            findings.add(DiagnosticCode.REVIEW_TOO_EARLY, at, review.date() + " is still to come");
            return false;
        }
        if (review.text().filter(text -> !text.equals(textHash)).isPresent()) {
            findings.add(
                    DiagnosticCode.REVIEW_OUTDATED,
                    at,
                    "the texts are no longer those that were read on " + review.date() + "; today their code is "
                            + textHash);
            return false;
        }
        return true;
    }

    /** A hash over everything that a dialog says and has on its buttons, in the order of the file. */
    static String textHash(String title, Collection<NodeDraft> nodes) {
        var texts = nodes.stream()
                .map(node -> List.of(
                        node.spoken().stream().map(Spoken::phrase).toList(),
                        node.buttons().stream().map(Used::what).toList()))
                .toList();
        return LibraryVersion.of(title, texts).substring(0, 8);
    }
}
