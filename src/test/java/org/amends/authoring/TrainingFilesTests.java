package org.amends.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.amends.authoring.TrainingFiles.KeptOut;
import org.amends.labels.Dimension;
import org.amends.labels.Label;
import org.junit.jupiter.api.Test;

class TrainingFilesTests {
    @Test
    void examplesAndKeptOutRowsAreReadByDimension() {
        var files = TrainingFiles.read(TinyDialogs.folder());

        assertThat(files.examples().get(Dimension.TOPIC)).containsOnlyKeys(new Label("honesty"));
        assertThat(files.examples().get(Dimension.TOPIC).get(new Label("honesty")))
                .containsExactly("i want to tell the truth", "there is something i never said");
        assertThat(files.keptOut().get(Dimension.TOPIC))
                .containsExactly(
                        new KeptOut("she still does not know all of it", new Label("honesty")),
                        new KeptOut("my plumber is late", Label.NONE));
    }

    @Test
    void whereSeveralLabelsMayHoldASentenceMayTeachTwoOfThem() {
        var blame = "label: blame\ndimension: move\nmeaning: \"x\"\nexamples: [\"anyone would have\"]\n";

        assertThat(TinyDialogs.compile(TinyDialogs.with("intents/move/blame.yaml", blame))
                        .diagnostics())
                .isEmpty();
        assertThat(TinyDialogs.compile(TinyDialogs.with("intents/move/none.yaml", blame.replace("blame", "none")))
                        .diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.SAME_EXAMPLE);
    }

    @Test
    void capitalsAndPunctuationDoNotMakeAnotherSentence() {
        var rows = "I want to tell the truth.\thonesty\n";

        assertThat(TinyDialogs.compile(TinyDialogs.with("kept-out/topic.tsv", rows))
                        .diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.KEPT_OUT_IN_TRAINING);
    }

    @Test
    void rowsForTheScreenHaveADangerAndAGroup() {
        var folder = TinyDialogs.with("kept-out/screen/chat.tsv", "my plumber shouts\tnone\tplain\n");

        assertThat(TrainingFiles.read(folder).forScreen())
                .containsExactly(new TrainingFiles.ForScreen("chat", "my plumber shouts", Label.NONE, "plain"));
        assertThat(TinyDialogs.compile(folder).diagnostics()).isEmpty();
    }

    @Test
    void aRowForTheScreenWithoutAGroupOrWithAnUnknownDangerIsNamed() {
        assertThat(TinyDialogs.compile(TinyDialogs.with("kept-out/screen/chat.tsv", "my plumber shouts\tnone\n"))
                        .diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.KEPT_OUT_ROW);
        assertThat(TinyDialogs.compile(TinyDialogs.with("kept-out/screen/chat.tsv", "he shouts\tsadness\tplain\n"))
                        .diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.UNKNOWN_LABEL);
    }
}
