package org.amends.authoring;

/** Everything that the compiler can find. A code is permanent: numbers are never used again for something else. */
public enum DiagnosticCode {
    BROKEN_YAML(
            1,
            Severity.ERROR,
            "A file can't be read as one YAML document.",
            "Look at the line named and the one above it: quotes, colons and indentation."),
    DUPLICATE_KEY(2, Severity.ERROR, "A key is written twice in one place.", "Keep one of the two."),
    UNKNOWN_KEY(
            3,
            Severity.ERROR,
            "A key means nothing where it stands.",
            "Correct the slip of the pen, or take it out; docs/dialect.md explains the keys."),
    MISSING_KEY(
            4,
            Severity.ERROR,
            "A key that is always needed is missing.",
            "Write it as key: value, with a space after the colon; docs/dialect.md shows where."),
    WRONG_TYPE(
            5,
            Severity.ERROR,
            "A value has the wrong shape: a list for a text, a text for keys with values.",
            "Words stand between quotes, a list between [ and ], keys with values between { and } or on lines of their own."),
    BAD_ID(
            6,
            Severity.ERROR,
            "A name of a dialog, node or slot has letters that it can't have.",
            "Use 1 to 48 lower-case letters, digits and hyphens, beginning with a letter."),
    NAME_NOT_FILE(7, Severity.ERROR, "The name inside a file is not the file's own name.", "Make the two the same."),
    UNKNOWN_VALUE(
            8,
            Severity.ERROR,
            "A value is none of those that are possible here.",
            "Choose one of the values that the message names."),
    STRAY_FILE(
            9,
            Severity.ERROR,
            "Nothing reads this file.",
            "Move it where it belongs (see docs/dialect.md, The folder), or take it away."),
    YAML_ALIAS(10, Severity.ERROR, "A YAML alias is used; the dialect has none.", "Write the words out."),
    UNKNOWN_NODE(
            11,
            Severity.ERROR,
            "Something leads to a node that the dialog doesn't have.",
            "Correct the name, or write the node."),
    UNKNOWN_DIALOG(
            12, Severity.ERROR, "Something names a dialog that there isn't.", "Correct the name, or write the dialog."),
    UNREACHABLE_NODE(13, Severity.ERROR, "No way leads from the start to this node.", "Lead to it, or take it away."),
    ENDLESS_LOOP(
            14,
            Severity.ERROR,
            "Nodes lead round in a circle without waiting for the person.",
            "Let one of them ask something, or end."),
    DEAD_END(
            15,
            Severity.ERROR,
            "From this node the dialog can't come to an end.",
            "Give it a way that leads to an ending or to another dialog."),
    NO_WAY_ON(
            16,
            Severity.ERROR,
            "A node or a button leads nowhere.",
            "Add goto: with a node, open: with a dialog, or end: done."),
    TWO_WAYS_ON(
            17,
            Severity.ERROR,
            "A node or a button leads to more than one place.",
            "Keep one of goto, open and end; a node with buttons only needs none."),
    END_NOT_HERE(
            18,
            Severity.ERROR,
            "An ending stands where it has no meaning.",
            "Write end: done, paused or stopped; passed and closed belong to gate dialogs, resume to interrupts."),
    NO_LADDER(
            19,
            Severity.ERROR,
            "A waiting node doesn't say what happens when it isn't understood.",
            "Add reprompt (a list of sentences) and give-up (a node)."),
    UNDECLARED_SLOT(
            20,
            Severity.ERROR,
            "A slot is used that the dialog doesn't declare.",
            "Declare it under slots, or correct the name."),
    SLOT_NEVER_SET(
            21,
            Severity.ERROR,
            "A slot is declared but nothing is ever put into it.",
            "Ask for it, put something into it, or take it away."),
    SLOT_BEFORE_SET(
            22,
            Severity.ERROR,
            "Words use a slot where it can't have been filled yet.",
            "Ask for it earlier, or leave it out of these words."),
    PRIVATE_SLOT_SHOWN(
            23,
            Severity.ERROR,
            "What only its owner may see is said in a room that both see.",
            "Take it out of these words, or make the slot visible-to: both if its owner is told so."),
    LONG_BUTTON(
            24,
            Severity.ERROR,
            "A button has more than 24 characters.",
            "Shorten it: what a person would say, in the first person."),
    SAME_BUTTON(25, Severity.ERROR, "Two buttons of a node say the same.", "Change or drop one."),
    HEARD_TWICE(26, Severity.ERROR, "A node hears one label twice, with two ways on.", "Keep one of the two."),
    UNKNOWN_LABEL(
            27,
            Severity.ERROR,
            "A label is named for which there is no file in intents/.",
            "Correct the name, or add intents/<dimension>/<label>.yaml."),
    LABEL_WITHOUT_EXAMPLES(
            28, Severity.ERROR, "A label has no training sentences.", "Add examples to its file in intents/."),
    BARE_NONE(
            29,
            Severity.ERROR,
            "A node listens for none, which every dimension has.",
            "Name what it should hear; what isn't understood goes to reprompt by itself."),
    UNKNOWN_FACT(
            30,
            Severity.ERROR,
            "A fact is named that the coach doesn't know, or set by a dialog that may only ask for it.",
            "The facts are adult, consent, side, mode, fear, no-contact, over, country and together; joint is only asked for."),
    WRONG_FACT_VALUE(
            31, Severity.ERROR, "A fact can't have this value.", "Use one of the values that the message names."),
    UNKNOWN_DEED(
            32,
            Severity.ERROR,
            "A deed is named that the coach can't do, or not here.",
            "Use one of the deeds in docs/dialect.md; back, repeat, skip and start-over only in interrupts."),
    UNKNOWN_GATE(
            33, Severity.ERROR, "A gate is named that there isn't.", "The gates are fear, no-contact and is-it-over."),
    WRONG_CONDITION(
            34,
            Severity.ERROR,
            "A condition isn't one that can be checked.",
            "Write { fact: side, is: [both] }, { slot: part, is: filled } or an hour-between; the last entry of decide is { else: node }."),
    UNKNOWN_HOLE(
            35,
            Severity.ERROR,
            "Words have a hole that nothing can fill.",
            "Use a slot of this dialog, quote, operator, kept-until or helplines.crisis and its like; a plain brace is doubled: {{."),
    BRACES(
            36,
            Severity.ERROR,
            "A brace is open, empty or closed without being open.",
            "Write {name}; a literal brace is doubled: {{ or }}."),
    WRONG_SLOT_TYPE(
            37,
            Severity.ERROR,
            "A slot is used as something that it isn't.",
            "A due day is a date slot; a date takes +3d, today, tomorrow or a day such as 2026-11-22."),
    RENAME_CLASH(
            38,
            Severity.ERROR,
            "A former name of a node can't be followed to one node.",
            "Give a former name once, and only when no node has it any more."),
    LABEL_TWICE(
            39,
            Severity.ERROR,
            "Two dimensions have a label of one name, so a node can't say which it hears.",
            "Rename one of the two."),
    INTERRUPT_PRIORITY(
            40,
            Severity.ERROR,
            "An interrupt has no priority, or one outside its range.",
            "Give it one: danger 80 to 99, commands 50 to 79, words 20 to 49."),
    SAME_COMMAND(41, Severity.ERROR, "Two interrupts answer one command.", "Leave it to one of them."),
    SAME_DANGER(42, Severity.ERROR, "Two interrupts answer one kind of danger.", "Leave it to one of them."),
    NO_GATE_DIALOG(43, Severity.ERROR, "No dialog asks a gate's question.", "Name one under gates in manifest.yaml."),
    NOT_AN_INTERRUPT(
            44,
            Severity.ERROR,
            "An interrupt is outside interrupts/, or a dialog in it isn't one.",
            "Move the file, or take interrupt out; every dialog in interrupts/ has one, no other does."),
    NO_HELPLINE(
            45,
            Severity.ERROR,
            "A dialog for danger never says where help is.",
            "Let one of its sentences have {helplines.…}."),
    NOT_NEUTRAL_FIRST(
            46,
            Severity.ERROR,
            "Words that may show on a locked screen begin with what a person wrote.",
            "Begin with 60 characters that anybody may read."),
    BARE_ANSWER(
            47,
            Severity.WARNING,
            "A button says only yes or no where danger is asked about.",
            "Make it a whole answer: \"I'm not safe\"."),
    NO_SOURCE(
            48,
            Severity.ERROR,
            "A dialog opens by topic but doesn't say where its method comes from.",
            "Add source: authors and year, or \"own wording\"."),
    NO_BUTTON_OUT(
            49,
            Severity.ERROR,
            "In a dialog for danger a waiting node has no button that leads out.",
            "Add a button that ends, opens another dialog or leads there."),
    TOO_LONG(
            50,
            Severity.ERROR,
            "Words are too long for one Telegram message (4096 characters) with the longest that may fill them.",
            "Cut it, or split the node into two; a slot's max-chars may be smaller too."),
    MANY_WORDS(
            51,
            Severity.WARNING,
            "Words have more than 45 words (90 where danger is answered).",
            "Cut: people read two lines, perhaps three."),
    MANY_QUESTIONS(
            52,
            Severity.WARNING,
            "Words ask more than one thing.",
            "Keep the question that matters most; the other can have a node of its own."),
    EXCLAMATION(
            53, Severity.WARNING, "Words have an exclamation mark.", "Take it out; the coach doesn't cheer or shout."),
    EXCLAMATION_IN_DANGER(
            54,
            Severity.ERROR,
            "A dialog for danger has an exclamation mark.",
            "Take it out; danger is answered calmly."),
    BANNED_PHRASE(
            55,
            Severity.ERROR,
            "Words have a phrase that harms, blames both or sells.",
            "Say it in plain words; docs/dialect.md and dialogs/README.md have the tone."),
    FORGIVE_ELSEWHERE(
            56,
            Severity.WARNING,
            "Forgiving is spoken of outside a dialog that is about it.",
            "Leave it out, unless the person spoke of it first."),
    HARD_TO_READ(
            57,
            Severity.WARNING,
            "Words are harder to read than school grade 8.",
            "Write shorter sentences and shorter words, as you would say it aloud."),
    MANIFEST_COMMAND(
            58,
            Severity.ERROR,
            "A command for Telegram's menu isn't one that Telegram takes.",
            "Use 1 to 32 lower-case letters, digits and underscores, and 1 to 256 characters to describe it."),
    MISSING_LINE(
            59, Severity.ERROR, "lines.yaml lacks a sentence that the coach needs.", "Add the key with its words."),
    SAME_EXAMPLE(
            60,
            Severity.ERROR,
            "One training sentence stands under two labels of a dimension.",
            "Leave it under the label that fits best, or under none of the two."),
    KEPT_OUT_IN_TRAINING(
            61,
            Severity.ERROR,
            "A kept-out sentence is also a training sentence, so it measures nothing.",
            "Take it out of one of the two."),
    KEPT_OUT_ROW(
            62, Severity.ERROR, "A row of a kept-out file isn't a text, a tab and a label.", "Write text<TAB>label."),
    UNKNOWN_DIMENSION(
            63,
            Severity.ERROR,
            "A dimension is named that there isn't.",
            "The dimensions are topic, side, move, feeling, control, safety, about and situation."),
    UNKNOWN_DANGER(
            64,
            Severity.ERROR,
            "A kind of danger is named that the screen doesn't know.",
            "Use a label of the safety dimension, under_18, no_contact, happened_again, expose, asks_to_check, asks_partner_words or asks_verdict."),
    LEXICON_ENTRY(
            65,
            Severity.ERROR,
            "A pattern can't be used, or doesn't find what it must, or finds what it must not.",
            "Change the pattern or the sentence; docs/dialect.md and the head of crisis.yaml say how patterns are read."),
    HELPLINE_ROW(
            66,
            Severity.ERROR,
            "A helpline can't be shown as it is written.",
            "Only emergency numbers, rows of grade V and rows that were phoned ship; every row has a country, kind, name, contact and day."),
    REVIEW_ENTRY(
            67,
            Severity.ERROR,
            "An entry of reviewed-by isn't whole.",
            "Give name, role and date (2026-11-22); bin/amends book prints a line to paste."),
    REVIEW_TOO_EARLY(
            68,
            Severity.WARNING,
            "A review is dated in the future, so it doesn't count.",
            "Correct the date, or the clock of this computer."),
    REVIEW_OUTDATED(
            69,
            Severity.WARNING,
            "The texts have changed since somebody signed them, so the review doesn't count.",
            "Let them be read again, and paste the new line that bin/amends book prints."),
    SCRIPT_TURN(
            70,
            Severity.ERROR,
            "A turn of a script isn't one that can be run.",
            "A turn is one of bot, tap, me, forwarded, command, wait and never; see docs/dialect.md, A script."),
    SCRIPT_VALUE(
            71,
            Severity.ERROR,
            "A value of a script can't be read.",
            "Write it as the message shows; docs/dialect.md, A script, has an example of each."),
    HELPLINE_OLD(
            72,
            Severity.WARNING,
            "A helpline that is shown was last checked more than 180 days ago.",
            "Phone it, or look at its source again, and write the day into checked-on; bin/amends doctor lists all."),
    WATCHING_OFFERED(
            73,
            Severity.ERROR,
            "Words or a button offer to watch, search or limit the partner.",
            "Offer something of the person's own: what they would do, say or need. Nothing with passwords, phones, places,"
                    + " reports or who is met."),
    TWO_SEATS(
            74,
            Severity.ERROR,
            "A dialog for two doesn't have exactly two seats.",
            "Name two: seats: [speaker, listener]."),
    UNKNOWN_SEAT(
            75,
            Severity.ERROR,
            "A seat is named that the dialog doesn't have.",
            "Use one of the two names behind \"seats\"."),
    FOR_TWO_ONLY(
            76,
            Severity.ERROR,
            "Something of a dialog for two stands in a dialog for one.",
            "Take it out, or give the dialog seats."),
    FOR_ONE_ONLY(
            77,
            Severity.ERROR,
            "Something of a dialog for one stands in a dialog for two: what one says alone must not steer what both see.",
            "Take it out; ask for it in the dialog itself, or in a dialog for one."),
    NO_MOVER(
            78,
            Severity.ERROR,
            "A question of a dialog for two doesn't say who moves it.",
            "Give it exactly one of turn, takes, both-must and confirm-by."),
    TIP_FOR_ONE(
            79,
            Severity.ERROR,
            "Only one of the two gets a private line: a phone that rings alone says something.",
            "Write a tip for both seats, or for none."),
    NO_CLOSE(
            80,
            Severity.ERROR,
            "A dialog for two doesn't say how turns are taken, or where it comes to its end.",
            "Write modes: [typed, aloud, slow], and close: with the node that thanks both and ends."),
    AGREED_UNASKED(
            81,
            Severity.ERROR,
            "An offer is kept that both didn't confirm, each alone.",
            "Lead to it only by the first button of a node with both-must and in: private."),
    NO_ALOUD(
            82,
            Severity.ERROR,
            "In aloud mode this would speak of words that nobody typed, or ask for some.",
            "Give the node an \"aloud:\" with words for two who speak at a table, or leave aloud out of \"modes\"."),
    FEW_QUESTIONS(
            83,
            Severity.WARNING,
            "A dialog for two has fewer than twelve questions.",
            "Ask more often and for less at a time: each of the two is heard several times."),
    LONG_TITLE(
            84,
            Severity.ERROR,
            "The title of a dialog for two is a button in the group, and too long for one.",
            "Write at most 24 characters, dull ones."),
    OPENED_ALONE(
            85,
            Severity.ERROR,
            "A dialog for two is opened by something for one, or offered like a dialog for one.",
            "Take it out: a dialog for two begins by appointment only."),
    NOBODY_ASKED_ALONE(
            86,
            Severity.ERROR,
            "Two people can't be asked alone what comes before each session.",
            "Name the three dialogs in manifest.yaml: for-two: { agree: …, fear: …, ready: … }."),
    NO_UNTIL(
            87,
            Severity.WARNING,
            "In the group a turn is over with its first message: people write in several, and are cut short.",
            "Give the ask an \"until:\" with the button that ends it, such as That's it."),
    NOT_HEARD_ALONE(
            88,
            Severity.ERROR,
            "Words are asked for where nobody's words are waited for.",
            "Ask for words alone by both-must, into a slot of text and without until; give takes and confirm-by buttons."),
    WHOSE_WORDS(
            89,
            Severity.ERROR,
            "It isn't clear whose words these are.",
            "Where both wrote alone, name the seat: {note.speaker}; where one was asked, don't: {statement}.");

    private final int number;
    private final Severity severity;
    private final String meaning;
    private final String whatToDo;

    DiagnosticCode(int number, Severity severity, String meaning, String whatToDo) {
        this.number = number;
        this.severity = severity;
        this.meaning = meaning;
        this.whatToDo = whatToDo;
    }

    /** The code as writers see it, such as {@code AM0012}. */
    public String id() {
        return "AM%04d".formatted(number);
    }

    public Severity severity() {
        return severity;
    }

    /** What is wrong, in one sentence. */
    public String meaning() {
        return meaning;
    }

    public String whatToDo() {
        return whatToDo;
    }
}
