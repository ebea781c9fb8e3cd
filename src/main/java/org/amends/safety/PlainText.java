package org.amends.safety;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.amends.nlu.Utterance;

/**
 * What a person wrote, made plain for patterns: lower case, no apostrophes ({@code don't}, {@code dont} and
 * {@code do not} read {@code dont}), ends of sentences as a lone {@code .}, every other sign a space, slips and short forms
 * spelled out, {@code my husband} and the like as {@code partner}, laughing as {@code lol}.
 */
final class PlainText {
    private static final Pattern LAUGHING =
            Pattern.compile("[\\x{1F602}\\x{1F923}\\x{1F605}\\x{1F606}\\x{1F639}\\x{1F643}]");
    private static final Pattern DROPPED = Pattern.compile("['\u2018\u2019\u02BC\u00B4`\u2032]|\\p{Cf}|\\p{Mn}");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;:\u2026\r\n]++");
    private static final Pattern OTHER_SIGNS = Pattern.compile("[^\\p{L}\\p{N}.]++");
    private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}+");

    private static final String PARTNER =
            "my (?:(?:ex|own|new|current|abusive|lovely|dear|first|second) )?(?:husband|hubby|hubs|wife|wifey|boyfriend|girlfriend|bf|gf|partner"
                    + "|fella|missus|fiancee?|spouse|man|girl|guy|bloke|mrs|mister|ex|other half)";
    private static final Pattern MY_PARTNERS = Pattern.compile("\\b" + PARTNER + "s\\b");
    private static final Pattern MY_PARTNER =
            Pattern.compile("\\b(?:the (?:wife|husband|missus)|my ex (?:husband|wife|partner|boyfriend|girlfriend)|"
                    + PARTNER + ")\\b");

    private static final Map<String, String> WORDS = pairs("""
            u you | ur your | r are | im im | kil kill | kiling killing | kll kill | sucide suicide | suiside suicide
            suacide suicide | suicde suicide | sucidal suicidal | suisidal suicidal | suicidle suicidal | unalive kill
            kms kill myself | kys kill yourself | gonna going to | gunna going to | gon going to | goin going to
            ima im going to | imma im going to | wanna want to | wana want to | gotta got to | tryna trying to
            cuz because | coz because | cos because | cus because | bc because | bcoz because | cause because
            dnt dont | dosnt doesnt | didnot didnt | cannot cant | cud could | wud would | shud should | wont wont
            alot a lot | thier their | hes hes | al all | wil will | tel tell | hapened happened | happend happened
            agen again | agian again | plz please | pls please | thru through | bein being | killin killing | chokin choking
            hittin hitting | hurtin hurting | livin living | thinkin thinking | nothin nothing | somethin something
            bout about | wen when | wat what | tonite tonight | 2nite tonight | 2night tonight | nite night | lmao lol
            lmfao lol | rofl lol | hahaha lol | haha lol | hahah lol | hehe lol | jk lol | kidding lol | joking lol
            abt about | rn now | anymor anymore | no1 nobody | raped raped | stoped stopped | graped raped | scard scared
            fukin fucking | thay they | shel shell | deid died | beleive believe | mam mum | mom mum | chocked choked
            strangeled strangled | punchd punched | slaped slapped | realy really | yrs years | yo years | fr really
            """);
    private static final Map<String, String> PHRASES = pairs("""
            i am > im | i m > im | he is > hes | she is > shes | they are > theyre | it is > its | i will > ill | he will > hell
            she will > shell | they will > theyll | i would > id | he would > hed | she would > shed | they would > theyd
            do not > dont | does not > doesnt | did not > didnt | is not > isnt | was not > wasnt | would not > wouldnt
            will not > wont | can not > cant | could not > couldnt | has not > hasnt | have not > havent | had not > hadnt
            im not > im not | any more > anymore | k ll > kill | su cide > suicide | sewer slide > suicide | in to > into
            could of > could have | would of > would have | should of > should have | im a > im a | you are > youre
            he ll > hell | she ll > shell | i ll > ill | i d > id | i ve > ive | don t > dont | didn t > didnt | can t > cant
            """.replace(" > ", ">"));
    private static final Pattern PHRASE = Pattern.compile("\\b(?:" + String.join("|", PHRASES.keySet()) + ")\\b");

    static String of(Utterance utterance) {
        var text = Normalizer.normalize(utterance.cut().text(), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        text = LAUGHING.matcher(text).replaceAll(" lol ");
        text = DROPPED.matcher(text).replaceAll("");
        text = SENTENCE_END.matcher(text).replaceAll(" . ");
        text = OTHER_SIGNS.matcher(text).replaceAll(" ");
        text = DRAWN_OUT.matcher(text).replaceAll("$1").strip();
        text = String.join(
                " ",
                Arrays.stream(text.split(" ", -1))
                        .map(word -> WORDS.getOrDefault(word, word))
                        .toList());
        text = PHRASE.matcher(text).replaceAll(found -> PHRASES.get(found.group()));
        text = MY_PARTNERS.matcher(text).replaceAll("partners");
        return MY_PARTNER.matcher(text).replaceAll("partner");
    }

    /** Pairs parted by bars or lines; a pair's first word, or all before {@code >}, becomes the rest. */
    private static Map<String, String> pairs(String table) {
        var pairs = new HashMap<String, String>();
        for (var pair : table.strip().split(" \\| |\n", -1)) {
            var parts = pair.contains(">") ? pair.split(">", 2) : pair.split(" ", 2);
            pairs.put(parts[0], parts[1]);
        }
        return Map.copyOf(pairs);
    }

    private PlainText() {}
}
