package org.amends.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.amends.nlu.Utterance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonitoringGuardTests {
    private final SlotGuard guard = new MonitoringGuard(DialogFiles.monitoring());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "she must send me her location",
                "He gives me his password.",
                "i get to check his phone",
                "she stops seeing her friends",
                "i'll text where I am with a photo every hour",
                "I’ll hand over my phone whenever she asks",
                "no more nights out with the lads, no friends",
                "he tells me who he is with",
                "we both share our passcodes",
                "i quit my job so she feels safe",
                "she lets me read her messages",
                "i will block all women on instagram",
                "she comes home straight after work",
                "we go through his week on sundays",
                "ask him to swear it once more",
                "wait outside her work with flowers",
                "not speak to her until she says sorry",
                "be home before he is"
            })
    void whatWatchesSearchesOrLimitsIsFound(String text) {
        assertThat(guard.asksToWatch(new Utterance(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i'll say when i'm late",
                "i will be home by six on weekdays and cook on tuesdays",
                "i'll tell you before you have to ask when something changes with money",
                "ask for twenty minutes on sunday to talk about the week",
                "put your phone away at dinner",
                "i'd like you to ask me how my day was",
                "when i feel like hiding something i say so the same day",
                "i will go to the meeting on thursday",
                "i won't raise my voice, i'll take a break and come back in half a day",
                "i make the coffee and we talk before work",
                "i answer her questions without sighing",
                "i will tell her about the loan on saturday",
                "say the sentence to her on sunday",
                "listen to him without interrupting",
                "ring my brother and ask him to come for lunch",
                "not look at her page tonight",
                "write her a letter and never send it"
            })
    void anOwnOfferThatWatchesNobodyPasses(String text) {
        assertThat(guard.asksToWatch(new Utterance(text))).isFalse();
    }
}
