package org.amends;

import org.amends.conversation.Conversation;
import org.amends.conversation.TurnWatch;
import org.amends.person.PersonId;
import org.amends.playground.BotApi;
import org.amends.playground.PlaygroundConfiguration;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The Bot API server and the page of phones; they don't exist where a token is set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("amends.playground.enabled")
@Import(PlaygroundConfiguration.class)
class TryingOut {
    @Bean
    TurnWatch turnWatch(BotApi playground) {
        return playground.watch();
    }

    /** The conversation learns of what can only happen in a playground. */
    @Bean
    SmartInitializingSingleton playgroundEvents(BotApi playground, Conversation conversation) {
        return () -> {
            playground.clock().onMove(conversation::clockMoved);
            playground.whenForgotten(people ->
                    conversation.forget(people.stream().map(PersonId::new).toList()));
        };
    }
}
