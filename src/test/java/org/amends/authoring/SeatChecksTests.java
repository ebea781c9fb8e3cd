package org.amends.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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

    @Test
    void itBeginsByAppointmentOnly() {
        assertThat(compiled((HEAD + SHOWS).replace("start: speak", "opens: { menu: true }\nstart: speak"))
                        .diagnostics())
                .extracting(diagnostic -> diagnostic.code().id())
                .contains("AM0085");
    }
}
