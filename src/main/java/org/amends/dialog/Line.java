package org.amends.dialog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A sentence that the coach says outside any dialog. Its words stand in {@code lines.yaml}, like all others. */
public enum Line {
    /** Before the two likeliest readings as buttons. */
    DID_YOU_MEAN,
    /** The button that reads: neither of these. */
    NEITHER,
    /** The button that opens the dialog without advice. */
    JUST_WRITE,
    /** A button of an earlier question was tapped. */
    OLD_BUTTON,
    /** The place where the person stood is no longer in the dialog. */
    PLACE_GONE,
    /** Instead of replies that are more than ten minutes late. */
    AWAY,
    /** Before the open question when it is shown again after an outage; at least 60 neutral characters. */
    RETURNED,
    /** The button on {@link #AWAY}, and on asking whether to resume. */
    GO_ON,
    /** The other button when asking whether to resume. */
    LEAVE_IT,
    /** Asks whether to go back to what was interrupted. */
    RESUME,
    /** A turn failed inside; it must name /sos. */
    FAILED,
    /** Nothing is open and the words led nowhere. */
    NOTHING_OPEN,
    /** Said when a sensitive answer was given, in place of the answer. */
    THANKS,
    /** What a person wrote asks to watch the partner; it is not kept. */
    NO_WATCHING,
    /** Only words can be read: voice notes. */
    NO_VOICE,
    /** Only words can be read: pictures, videos, files. */
    NO_PICTURE,
    /** Only words can be read: stickers and the like. */
    NO_STICKER,
    /** An earlier message was edited: what is written now counts from here. */
    EDITED,
    /** A text in a script that the coach can't read; it must name /sos. */
    OTHER_LANGUAGE,
    /** An unknown command. */
    NO_SUCH_COMMAND,
    /** In a group, where the coach doesn't work yet. */
    GROUP,
    /** Nothing could be read as a day. */
    NO_DAY,
    /** A neutral word when a check-in is due, with {@link #OPEN_IT} under it. */
    CHECK_IN,
    OPEN_IT,
    /** Going back where there is nothing behind. */
    NOTHING_BEHIND,
    /** After the screen was cleared. */
    CLEARED,
    /** After everything was erased. */
    ERASED,
    /** Marks a subject's dialog that nobody has reviewed when it opens; at most once a day. */
    NOT_REVIEWED,
    /** Before what opens in place of a subject's dialog that is closed until somebody has reviewed it. */
    TALK_CLOSED,
    /** A person wrote more than is read at once. */
    TOO_LONG,
    /** In place of a helpline of a kind that is not known for the country. */
    NO_HELPLINE,
    /** To whoever is not let in, once a day; it must say where help is found. */
    NOT_ADMITTED,
    /** A code that is mistyped, used or out of date; it must say where help is found. */
    CODE_REFUSED,
    /** To whom the operator has blocked, once a day; it must say where help is found. */
    SHUT_OUT,
    /** Before the numbers, to whoever is not let in and in danger; at least 60 neutral characters. */
    HELP_OUTSIDE,
    /** A person has used up their day; it must name /sos. */
    ENOUGH_TODAY;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Line> of(String key) {
        return Arrays.stream(values()).filter(line -> line.key().equals(key)).findFirst();
    }
}
