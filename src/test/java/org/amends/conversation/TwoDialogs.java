package org.amends.conversation;

import java.util.HashMap;
import java.util.Map;
import org.amends.dialog.DialogId;
import org.amends.dialog.DialogLibrary;
import org.amends.engine.Scene;

/** The small dialogs, and the fewest that two people need. */
final class TwoDialogs {
    static final DialogId TALK = new DialogId("talk");
    static final DialogId NOTES = new DialogId("notes");

    private static final Map<String, String> FILES = Map.of(
            "manifest.yaml",
            """
            newcomer: hello
            crossroads: topics
            just-write: write
            forwarded: whose
            gates: { fear: gate-fear, no-contact: gate-no-contact, is-it-over: gate-is-it-over }
            for-two: { agree: agree, fear: asked-fear, ready: asked-ready }
            commands:
              pause: "Pause for now"
            """,
            "flows/agree.yaml",
            """
            dialog: agree
            title: Agree
            slots: { called: { type: text, owner: me, visible-to: both, max-chars: 20, keep: session } }
            start: name
            nodes:
              name:
                say: "What shall I call you?"
                ask: { into: called }
                reprompt: ["One word."]
                give-up: no
                goto: joined
              joined: { do: join, say: "Thanks.", end: done }
              no: { say: "All right.", end: done }
            """,
            "flows/asked-fear.yaml",
            """
            dialog: asked-fear
            title: Fear
            start: ask
            nodes:
              ask:
                say: "Are you afraid of them?"
                replies:
                  - { label: "I'm not afraid", set: { joint-fear: no }, goto: bye }
                  - { label: "I am", set: { joint-fear: yes }, goto: bye }
                reprompt: ["A tap."]
                give-up: bye
              bye: { say: "Thanks.", end: done }
            """,
            "flows/asked-ready.yaml",
            """
            dialog: asked-ready
            title: Ready
            start: ask
            nodes:
              ask:
                say: "Is it a good time?"
                replies:
                  - { label: "It is", set: { ready: yes }, goto: bye }
                  - { label: "It isn't", set: { ready: no }, goto: bye }
                reprompt: ["A tap."]
                give-up: bye
              bye: { say: "Thanks.", end: done }
            """,
            "interrupts/invite.yaml",
            """
            dialog: invite
            title: Invite
            interrupt: { priority: 57, on: { commands: [invite] }, resume: always }
            slots: { called: { type: text, owner: me, visible-to: both, max-chars: 20, keep: session } }
            start: name
            nodes:
              name:
                say: "What shall I call you in the group?"
                ask: { into: called }
                reprompt: ["One word."]
                give-up: no
                goto: made
              made: { do: invite, say: "Here it comes.", end: done }
              no: { say: "All right.", end: done }
            """,
            "interrupts/unpair.yaml",
            """
            dialog: unpair
            title: Unpair
            interrupt: { priority: 58, on: { commands: [unpair] }, resume: always }
            start: ended
            nodes:
              ended: { do: unpair, say: "So it ends.", end: done }
            """,
            "flows/talk.yaml",
            """
            dialog: talk
            title: Talk
            seats: [speaker, listener]
            modes: [typed]
            close: closing
            slots:
              statement: { type: text, owner: speaker, visible-to: both, max-chars: 1200, keep: session }
            start: who
            nodes:
              who:
                takes: speaker
                say: "One of you begins."
                replies: [ { label: "I begin", goto: speak } ]
                reprompt: ["Whoever begins taps."]
                give-up: closing
              speak:
                turn: speaker
                say: "{speaker}, you have the floor."
                ask: { into: statement, until: "That's it" }
                goto: heard
                reprompt: ["A sentence is enough."]
                give-up: closing
              heard: { say: "It was: {statement}", goto: closing }
              closing: { end: done }
            """,
            "flows/notes.yaml",
            """
            dialog: notes
            title: Notes
            seats: [speaker, listener]
            modes: [typed]
            close: closing
            slots:
              note: { type: text, owner: me, visible-to: both, max-chars: 300, keep: session }
            start: alone
            nodes:
              alone:
                both-must: { within: 24h }
                in: private
                say: "What was good?"
                ask: { into: note }
                goto: show
                reprompt: ["One line."]
                give-up: closing
              show: { say: "{speaker}: {note.speaker} {listener}: {note.listener}", goto: closing }
              closing: { end: done }
            """);

    static DialogLibrary library() {
        return Scene.small(new HashMap<>(FILES));
    }

    private TwoDialogs() {}
}
