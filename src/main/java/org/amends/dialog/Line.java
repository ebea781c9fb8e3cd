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
    ENOUGH_TODAY,
    /** Before the link for a partner, which follows on a line of its own. */
    INVITE_LINK,
    /** A partner's link that is used, out of date, taken back, or not for this person. */
    LINK_DEAD,
    /** To each alone, once both agreed; a link to add the coach to a group follows. */
    PAIRED,
    /** What concerns two was asked for by one. */
    NO_PARTNER,
    /** In a group that is no couple's yet, with {@link #JOINT_IM_IN} under it. */
    JOINT_JOIN,
    /** The button that leads to the private chat. */
    JOINT_IM_IN,
    /** The first of what both read when the group is theirs: the rule of the rooms. */
    JOINT_HELLO,
    /** The standing rule. */
    JOINT_STANDING,
    /** The commands of the group. */
    JOINT_WAYS,
    /** Telegram passes on everything that is written in the group. */
    JOINT_HEARS,
    /** Telegram passes on only commands, taps and replies. */
    JOINT_HEARS_REPLIES,
    /** Asks which dialog. */
    JOINT_WHAT,
    /** Asks which mode. */
    JOINT_HOW,
    /** The button of typed mode. */
    JOINT_TYPED,
    /** The button of aloud mode. */
    JOINT_ALOUD,
    /** The button of slow mode. */
    JOINT_SLOW,
    /** Asks for a time. */
    JOINT_WHEN,
    /** Asks both; the time follows. */
    JOINT_SUIT,
    /** The button that agrees to a time. */
    JOINT_SUITS,
    /** The button for another time. */
    JOINT_OTHER,
    /** The button that ends the arranging. */
    JOINT_LEAVE,
    /** A time is agreed; it follows. */
    JOINT_BOOKED,
    /** The arranging ended. */
    JOINT_LEFT,
    /** A session does not open, for whatever reason. */
    JOINT_PUT_OFF,
    /** The first words of each session. */
    JOINT_OPENING,
    /** The last words of each session, for whatever reason it ends. */
    JOINT_END,
    /** To whoever writes out of turn, once a session. */
    JOINT_YOUR_TURN,
    /** A text has grown long. */
    JOINT_TOO_MANY,
    /** A text was left unfinished for a while. */
    JOINT_MORE,
    /** Alone, to whose words crossed the other's turn. */
    JOINT_KEEP,
    /** The button that keeps it. */
    JOINT_USE,
    /** The button that lets it go. */
    JOINT_LET_GO,
    /** Alone, to who has the turn and is silent. */
    JOINT_ONE_THING,
    /** The button for a break. */
    JOINT_BREAK,
    /** Alone, to the other, at the same moment. */
    JOINT_WAS_SAID,
    /** In the group; the time follows. */
    JOINT_PAUSED,
    /** Alone, to both, when a pause is over. */
    JOINT_GO_ON,
    /** The button that goes on. */
    JOINT_READY,
    /** The button that doesn't. */
    JOINT_NOT_READY,
    /** In the group, when both are ready. */
    JOINT_BACK,
    /** Alone, to both, who are ready late in the evening. */
    JOINT_TOMORROW,
    /** Alone, to who stopped it from there. */
    JOINT_STOPPED,
    /** A command for a session where there is none. */
    JOINT_NOTHING,
    /** Somebody else is in the group. */
    JOINT_NOT_TWO,
    /** A picture or file in the group, once a session. */
    JOINT_PICTURE,
    /** Alone, once a session at most, to who called the other names. */
    JOINT_NAME_CALLING,
    /** Alone, to both in the same words, when a wish was put aside. */
    JOINT_PARKED,
    /** Alone, to whose wishes were put aside, when it is over; they follow. */
    JOINT_GIVEN_BACK,
    /** The button that ends a spoken turn. */
    JOINT_ALOUD_DONE,
    /** Alone, after an answer that waits for the other's. */
    JOINT_NOTED,
    /** Alone, before what one wrote may be shown; their words follow. */
    JOINT_WOULD_READ,
    /** The button that lets it be shown. */
    JOINT_SHOW_IT,
    /** The button that doesn't. */
    JOINT_KEEP_MINE,
    /** Another time is asked for while there is one; the time follows. */
    JOINT_HAS_TIME,
    /** The button that keeps it. */
    JOINT_KEEP_TIME,
    /** Before the numbers for all, which are pinned in every group of two. */
    JOINT_NUMBERS,
    /** A command in the group that works only alone. */
    JOINT_IN_PRIVATE,
    /** Alone, to who parted. */
    JOINT_UNPAIRED,
    /** Alone, to who stays, without a reason. */
    JOINT_PARTED,
    /** Alone, to who shares. */
    SHARE_WAITS,
    /** A second one on the same day. */
    SHARE_TOMORROW,
    /** Alone, to the other, who didn't ask for it: its first words say nothing. */
    SHARE_WRITTEN,
    /** The button that shows it. */
    SHARE_READ,
    /** The button that leaves it for later. */
    SHARE_LATER,
    /** The button that doesn't want it. */
    SHARE_NOT,
    /** The button that wants none for two weeks; who writes isn't told. */
    SHARE_NONE,
    /** After it. */
    SHARE_NONE_SAID,
    /** After later or rather not. */
    SHARE_LEFT,
    /** What was to be shared isn't. */
    TAKEN_BACK,
    /** There is nothing to take back, or it is too late. */
    NOTHING_TO_TAKE_BACK,
    /** Alone, to both, the day before an agreement ends. */
    AGREEMENT_ENDS,
    /** The button that renews it. */
    AGREEMENT_RENEW,
    /** The button that lets it end. */
    AGREEMENT_END;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Line> of(String key) {
        return Arrays.stream(values()).filter(line -> line.key().equals(key)).findFirst();
    }
}
