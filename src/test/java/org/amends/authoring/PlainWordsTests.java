package org.amends.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody reads who has never heard of YAML or of Java. */
class PlainWordsTests {
    private static final String BEGIN = "dialog: x\ntitle: X\nstart: open\nnodes:\n  open:\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "    say: First: this.             | a colon stands in words without quotes      | 6",
                "    say: \"He said \"no\" to me\" | straight quotes stand within words          | 6",
                "    replies: [ { label: \"Say \"no\" now\", goto: open } ] | straight quotes stand within words | 6",
                "    say: \"never closed           | a quote is opened here and never closed     | 6",
                "    replies: [ { label: \"A\", goto: open | a comma is missing, or a [ or { is not closed | 6",
                "    say: @all of you              | words can't begin with this sign            | 6",
                "    say: \"50\\% of it\"          | a backslash stands between double quotes    | 6",
            })
    void aFileThatIsNoYamlIsExplainedWhereItBreaks(String line, String words, int at) {
        var found = check(BEGIN + "    " + line + "\n    end: done\n");

        assertThat(found).first().satisfies(first -> {
            assertThat(first.code()).isEqualTo(DiagnosticCode.BROKEN_YAML);
            assertThat(first.message()).startsWith(words);
            assertThat(first.whatToDo()).isNotBlank();
            assertThat(first.line()).isBetween(at, at + 2);
        });
    }

    @Test
    void aTabIsCalledATab() {
        assertThat(check(BEGIN + "\tsay: \"Hello.\"\n"))
                .first()
                .satisfies(first -> assertThat(first.message()).startsWith("a tab stands here"));
    }

    @Test
    void allMistakesOfAFileAreToldAtOnceWithTheNamesThatWereMeant() {
        var found = check("""
                titel: X
                start: opne
                nodes:
                  open:
                    sya: "Hello."
                    goto: bey
                  ask:
                    say: "Ready?"
                    replies: [ { label: "I am really not sure about it", hears: yess, goto: bye } ]
                  bye:
                    end: finished
                """);

        assertThat(messages(found))
                .contains(
                        "\"dialog\" is missing",
                        "\"titel\" means nothing here; did you mean \"title\"?",
                        "there is no node \"opne\"; did you mean \"open\"?",
                        "\"sya\" means nothing here; did you mean \"say\"?",
                        "there is no node \"bey\"; did you mean \"bye\"?",
                        "\"I am really not sure about it\" has 29 characters",
                        "no file in intents/ is for the label \"yess\"; did you mean \"yes\"?",
                        "\"reprompt\" is missing or empty",
                        "\"give-up\" is missing");
    }

    @Test
    void aKeyThatIsLikeNoOtherIsAnsweredWithThoseThatArePossible() {
        assertThat(messages(check(BEGIN + "    whisper: \"Hello.\"\n    end: done\n")))
                .contains(
                        "\"whisper\" means nothing here; possible here: aloud, do, end, goto, open, put, renamed-from,"
                                + " say, set");
    }

    @Test
    void aNameThatCannotBeOneIsAnsweredWithOneThatCan() {
        assertThat(messages(check(BEGIN + "    goto: Own It\n")))
                .contains("\"Own It\" can't be a name; \"own-it\" can");
    }

    @Test
    void everyCodeSaysWhatToDoInMoreThanAWordAndSendsNobodyAwayToReadOnly() {
        assertThat(Arrays.stream(DiagnosticCode.values()))
                .allSatisfy(code -> assertThat(code.whatToDo())
                        .as(code.id())
                        .hasSizeGreaterThan(15)
                        .doesNotStartWith("See "));
    }

    private static List<Diagnostic> check(String dialog) {
        return TinyDialogs.compile(TinyDialogs.with("flows/x.yaml", dialog)).diagnostics();
    }

    private static List<String> messages(List<Diagnostic> found) {
        return found.stream().map(Diagnostic::message).toList();
    }
}
