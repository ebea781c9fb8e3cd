package org.amends;

import org.amends.playground.PlaygroundConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The Bot API server and the page of phones; they don't exist where a token is set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("amends.playground.enabled")
@Import(PlaygroundConfiguration.class)
class TryingOut {}
