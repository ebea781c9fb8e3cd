package org.amends.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the compiler sees in a dialog for two; the first of all: one partner's own words never come before the other. */
class SeatChecksTests {
    private static final String HEAD = """
            dialog: table
            title: At the table
            source: "own wording"
            seats: [speaker, listener]
            modes: [typed]
            close: bye
            slots:
              told: { type: text, owner: speaker, visible-to: both, keep: session }
              own: { type: text, owner: me, visible-to: me, keep: session }
              note: { type: text, owner: me, visible-to: both, keep: session }
            start: speak
            nodes:
            """;

    private static final String ASKS = """
              speak:
                turn: speaker
                say: "{speaker}, one thing. {listener}, just read."
                tips: { speaker: "One moment of it.", listener: "Just read." }
                ask: { into: told, until: "That's it", max-words: 60 }
                reprompt: ["One thing is enough."]
                give-up: bye
                goto: alone
              alone:
                both-must: { within: 24h }
                in: private
                say: "What stays with you?"
                ask: { into: %s }
                reprompt: ["One line."]
                give-up: bye
                goto: show
            """;

    private static final String SHOWS = ASKS.formatted("note") + """
              show: { say: "You both wrote. {speaker}: “{note.speaker}” {listener}: “{note.listener}”", goto: bye }
              bye: { say: "Thank you, both.", end: done }
            """;

    private static List<String> codes(String body) {
        return compiled(HEAD + body).diagnostics().stream()
                .filter(diagnostic -> diagnostic.file().equals("flows/table.yaml"))
                .map(diagnostic -> diagnostic.code().id())
                .filter(id -> !id.equals("AM0083") && !id.equals("AM0086"))
                .toList();
    }

    private static Compilation compiled(String dialog) {
        return TinyDialogs.compile(TinyDialogs.with("flows/table.yaml", dialog));
    }

    @Test
    void aDialogWithSeatsIsReadAsItIsWritten() {
        var unused = HEAD.replace("  own: { type: text, owner: me, visible-to: me, keep: session }\n", "");
        var manifest = TinyDialogs.with("flows/table.yaml", unused + SHOWS);
        var diagnostics = TinyDialogs.compile(manifest).diagnostics();

        assertThat(diagnostics).extracting(diagnostic -> diagnostic.code().id()).containsOnly("AM0083", "AM0086");
    }

    @Test
    void whatOneKeepsToThemselvesIsNeverShownToBoth() {
        var leaks = ASKS.formatted("own").replace("note", "own") + """
                  show: { say: "Somebody wrote “{own.speaker}”.", goto: bye }
                  bye: { say: "Thank you, both.", end: done }
                """;

        assertThat(codes(leaks)).contains("AM0023");
    }

    @Test
    void norInATipNorInAnOffer() {
        var tip = SHOWS.replace("listener: \"Just read.\"", "listener: \"“{own}”\"")
                .replace("into: note", "into: own");
        var offer = SHOWS.replace(
                        "show: { say: \"You both wrote. {speaker}: “{note.speaker}” {listener}: “{note.listener}”\", goto: bye }",
                        "show: { agree: { by: speaker, text: \"{own}\" }, goto: bye }")
                .replace("into: note", "into: own");

        assertThat(codes(tip)).contains("AM0023");
        assertThat(codes(offer)).contains("AM0023", "AM0081");
    }

    @Test
    void norDoesItSteerWhichWayBothAreLed() {
        var steers = SHOWS.replace(
                        "show: {",
                        "fork: { decide: [ { if: { slot: own, is: filled }, goto: bye }, { else: show } ] }\n  show: {")
                .replace("goto: show", "goto: fork");

        assertThat(codes(steers)).contains("AM0023");
    }

    @Test
    void noFactAboutOneAloneSteersThem() {
        var steers = SHOWS.replace(
                        "show: {",
                        "fork: { decide: [ { if: { fact: fear, is: [yes] }, goto: bye }, { else: show } ] }\n  show: {")
                .replace("goto: show", "goto: fork");

        assertThat(codes(steers)).contains("AM0077");
    }

    @Test
    void anOfferIsKeptOnlyAfterBothConfirmedItAlone() {
        var confirmed = SHOWS.replace("show: {", """
                sure:
                    both-must: { within: 24h }
                    in: private
                    say: "Keep it for 14 days?"
                    replies: [ { label: "Keep it", goto: seal }, { label: "Not like this", goto: bye } ]
                    reprompt: ["Keep it?"]
                    give-up: bye
                  seal: { agree: { by: speaker, text: "{told}" }, say: "Kept.", goto: bye }
                  show: {""").replace("goto: show", "goto: sure");

        assertThat(codes(confirmed)).doesNotContain("AM0081");
        assertThat(codes(confirmed.replace(
                        "{ label: \"Keep it\", goto: seal }, { label: \"Not like this\", goto: bye }",
                        "{ label: \"Not like this\", goto: bye }, { label: \"Keep it\", goto: seal }")))
                .contains("AM0081");
        assertThat(codes(confirmed.replace("in: private\n    say: \"Keep", "in: group\n    say: \"Keep")))
                .contains("AM0081");
    }

    @ParameterizedTest
    @ValueSource(strings = {"menu: true", "gates: [fear]", "sides: [i_broke_trust]"})
    void itBeginsByAppointmentOnly(String opens) {
        assertThat(compiled((HEAD + SHOWS).replace("start: speak", "opens: { " + opens + " }\nstart: speak"))
                        .diagnostics())
                .extracting(diagnostic -> diagnostic.code().id())
                .contains("AM0085");
    }

    @Test
    void whatTheyWroteAloneMayBeSaidToThatOneAlone() {
        var own = ASKS.formatted("own").replace("goto: show", "goto: sure") + """
                  sure:
                    confirm-by: speaker
                    say: "You wrote “{own.%s}”. Keep it?"
                    replies: [ { label: "Keep it", goto: bye }, { label: "Let it go", goto: bye } ]
                    reprompt: ["Keep it?"]
                    give-up: bye
                  bye: { say: "Thank you, both.", end: done }
                """;

        assertThat(codes(own.formatted("speaker"))).doesNotContain("AM0023");
        assertThat(codes(own.formatted("listener"))).contains("AM0023");
        assertThat(codes(own.formatted("speaker").replace("confirm-by: speaker", "turn: speaker")))
                .contains("AM0023");
        assertThat(codes(own.formatted("speaker")
                        .replace("confirm-by: speaker", "both-must: { within: 24h }\n    in: private")))
                .contains("AM0023");
    }

    @Test
    void theSameWordsInTheGroupAreNotSaidToOneAlone() {
        var own = ASKS.formatted("own").replace("goto: show", "goto: heard") + """
                  heard:
                    turn: listener
                    say: "“{own.speaker}”"
                    tips: { speaker: "“{own.speaker}”", listener: "Take it in." }
                    replies: [ { label: "Heard", goto: bye } ]
                    reprompt: ["Tap when you have."]
                    give-up: bye
                  bye: { say: "Thank you, both.", end: done }
                """;

        assertThat(codes(own)).containsOnlyOnce("AM0023");
        assertThat(codes(own.replace("say: \"“{own.speaker}”\"", "say: \"Now read.\"")))
                .doesNotContain("AM0023");
        assertThat(codes(own.replace("listener: \"Take it in.\"", "listener: \"“{own.speaker}”\"")))
                .filteredOn("AM0023"::equals)
                .hasSize(2);
    }

    @Test
    void aSlotOfOneAloneIsNotWrittenInTheGroup() {
        assertThat(codes(SHOWS.replace("into: told", "into: own"))).contains("AM0023");
    }

    @Test
    void anOfferAtTheStartIsConfirmedByNobody() {
        var close = SHOWS.replace("bye: {", "seal: { agree: { by: speaker, text: \"{told}\" }, goto: bye }\n  bye: {");

        assertThat(compiled((HEAD + close).replace("start: speak", "start: seal"))
                        .diagnostics())
                .extracting(diagnostic -> diagnostic.code().id())
                .contains("AM0081");
        assertThat(compiled((HEAD + close).replace("close: bye", "close: seal")).diagnostics())
                .extracting(diagnostic -> diagnostic.code().id())
                .contains("AM0081");
    }

    @Test
    void wordsAreAskedForWhereTheyAreHeard() {
        assertThat(codes(SHOWS.replace(", until: \"That's it\"", ""))).contains("AM0087");
        assertThat(codes(SHOWS)).doesNotContain("AM0087", "AM0088");
        assertThat(codes(SHOWS.replace("turn: speaker", "takes: speaker"))).contains("AM0088");
        assertThat(codes(SHOWS.replace("both-must: { within: 24h }", "turn: speaker")))
                .contains("AM0088");
    }

    @Test
    void whatBothWroteNamesTheSeatAndWhatOneSaidDoesNot() {
        assertThat(codes(SHOWS.replace("{note.speaker}", "{note}"))).contains("AM0089");
        assertThat(codes(SHOWS.replace("{note.speaker}", "{told.speaker}"))).contains("AM0089");
        assertThat(codes(SHOWS)).doesNotContain("AM0089");
    }

    @Test
    void nothingOfOneAloneHasAPlaceInIt() {
        assertThat(codes(SHOWS.replace("Thank you, both.", "{helplines.all}"))).contains("AM0077");
        assertThat(codes(SHOWS.replace("Thank you, both.", "Until {kept-until}.")))
                .contains("AM0077");
        assertThat(codes(SHOWS.replace("end: done", "open: home"))).contains("AM0077");
        assertThat(codes(SHOWS.replace("say: \"Thank you, both.\"", "say: \"Thank you.\", do: invite")))
                .contains("AM0077");
    }

    @Test
    void nothingForOneOpensIt() {
        var manifest =
                TinyDialogs.folder().files().get("manifest.yaml").replaceFirst("newcomer: .*", "newcomer: table");
        var files =
                new TreeMap<>(TinyDialogs.with("flows/table.yaml", HEAD + SHOWS).files());
        files.put("manifest.yaml", manifest);

        assertThat(TinyDialogs.compile(DialogFolder.of(files)).diagnostics())
                .filteredOn(diagnostic -> diagnostic.file().equals("manifest.yaml"))
                .extracting(diagnostic -> diagnostic.code().id())
                .contains("AM0085");
    }

    @Test
    void tipsAndWordsForTheTableAreCheckedLikeAllOthers() {
        assertThat(codes(SHOWS.replace("One moment of it.", "Unpack one moment.")))
                .contains(DiagnosticCode.BANNED_PHRASE.id());
        assertThat(codes(SHOWS.replace("tips:", "aloud: \"A safe space for both.\"\n    tips:")))
                .contains(DiagnosticCode.BANNED_PHRASE.id());
    }
}
